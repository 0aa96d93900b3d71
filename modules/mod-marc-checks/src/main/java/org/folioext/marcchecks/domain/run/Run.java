package org.folioext.marcchecks.domain.run;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.folioext.okapi.job.JobState;

/**
 * The check of one uploaded file. Immutable.
 *
 * @param upload its file, as long as that is kept
 * @param profile what it is checked by, as it was when the run was asked for
 * @param fileName as reports name the file
 * @param counts so far, or in all once it has ended
 * @param bytesDone of the file as it was sent, about; all of them once it is finished
 * @param bytesTotal of the file as it was sent
 * @param heldAsWhole whether the finding on its first record speaks of the whole file
 * @param failure why it failed, for people
 * @param createdBy id of the user who asked; empty for a system call
 * @param requestId of the request that asked, for the log
 */
public record Run(
    UUID id,
    Optional<UUID> upload,
    RunProfile profile,
    String fileName,
    JobState state,
    Counts counts,
    long bytesDone,
    long bytesTotal,
    boolean heldAsWhole,
    Optional<String> failure,
    Instant created,
    Optional<UUID> createdBy,
    Optional<String> requestId,
    Optional<Instant> started,
    Optional<Instant> ended) {

  /** Records checked a second since it was started, rounded down; 0 before that. */
  public long recordsPerSecond(Instant now) {
    if (started.isEmpty()) {
      return 0;
    }
    long millis = Duration.between(started.get(), ended.orElse(now)).toMillis();
    return counts.records() * 1000 / Math.max(1, millis);
  }
}
