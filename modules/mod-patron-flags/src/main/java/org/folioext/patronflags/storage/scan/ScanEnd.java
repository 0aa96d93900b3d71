package org.folioext.patronflags.storage.scan;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.folioext.okapi.job.JobState;

/**
 * How a scan ends.
 *
 * @param failure why it was given up, without personal data
 * @param most how many new flags it may bring, by those of the nights before, the newest first
 * @param purging whether those that FOLIO no longer has may be taken away
 * @param versions of the rules by which it judged
 * @param judgedBy what it judged by at last; where a person changed that in its course, it did not
 *     look at all by these versions
 */
public record ScanEnd(
    JobState state,
    Optional<String> failure,
    ToLongFunction<List<Integer>> most,
    Purging purging,
    Map<String, String> versions,
    String judgedBy,
    Instant now) {
  public ScanEnd {
    versions = Map.copyOf(versions);
  }

  /** Whether it can be true that so many are gone. */
  @FunctionalInterface
  public interface Purging {

    /**
     * Whether they may be taken away.
     *
     * @param gone patrons that FOLIO no longer has
     * @param known all patrons, with them
     */
    boolean allows(long gone, long known);
  }
}
