package org.folioext.patronflags.domain.scan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.folioext.okapi.job.JobState;

/**
 * A look at patrons.
 *
 * @param whole whether it reads every user, or only what changed
 * @param localDate the library's date, of a nightly one
 * @param phase what it reads
 * @param cursor the last id of the phase that was saved
 * @param since what changed since then is read; empty where all is
 * @param judgedBy another text whenever rules, their versions or settings are others
 * @param held whether it brought so much that its new flags wait for a person
 * @param gone users that FOLIO no longer has, and that it did not purge
 * @param failure why it was given up, without personal data
 * @param askedBy the person, where a person asked
 */
public record Scan(
    UUID id,
    ScanKind kind,
    boolean whole,
    Optional<LocalDate> localDate,
    JobState state,
    Phase phase,
    Optional<UUID> cursor,
    Optional<Instant> since,
    String judgedBy,
    ScanCounts counts,
    boolean held,
    Gone gone,
    Optional<String> failure,
    Optional<UUID> askedBy,
    Instant created,
    Optional<Instant> started,
    Optional<Instant> ended) {

  /** Checks that none is null. */
  public Scan {
    Objects.requireNonNull(phase, "phase");
    Objects.requireNonNull(judgedBy, "judgedBy");
    Objects.requireNonNull(counts, "counts");
    Objects.requireNonNull(gone, "gone");
  }

  /** Whether it is through, and saw all that it was to see. */
  public boolean sawAll() {
    return state == JobState.FINISHED && counts.unseen() == 0;
  }
}
