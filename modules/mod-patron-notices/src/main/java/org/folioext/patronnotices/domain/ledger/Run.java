package org.folioext.patronnotices.domain.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.folioext.okapi.job.JobState;

/**
 * A planning of a library's day.
 *
 * @param day of the library, for which it decides
 * @param phase what it does now
 * @param cursor the last patron of the phase that was saved
 * @param patrons that it looked at
 * @param candidates what happened to them
 * @param unseen patrons whose records cannot be made out; of them nothing was decided
 * @param calls to other modules
 * @param failure why it was given up, without personal data
 * @param delay why it waits, where it could not get further; without personal data
 * @param delays how often in a row it had to wait without getting any further, 0 or more
 * @param notBefore before it nobody goes on with it; empty: whoever comes does
 * @param renewalsMissed why its renewals were left out, without personal data
 * @param askedBy the person, where a person asked
 */
public record Run(
    UUID id,
    RunKind kind,
    LocalDate day,
    JobState state,
    String phase,
    Optional<UUID> cursor,
    long patrons,
    long candidates,
    long unseen,
    long calls,
    Optional<String> failure,
    Optional<String> delay,
    int delays,
    Optional<Instant> notBefore,
    Optional<String> renewalsMissed,
    Optional<UUID> askedBy,
    Instant created,
    Optional<Instant> started,
    Optional<Instant> ended) {

  /** The same at the beginning of another phase. */
  public Run in(String next) {
    return in(next, Optional.empty(), renewalsMissed);
  }

  /**
   * The same without its renewals.
   *
   * @param why without personal data
   */
  public Run withoutRenewals(String why) {
    return in(phase, cursor, Optional.of(why));
  }

  private Run in(String now, Optional<UUID> from, Optional<String> missed) {
    return new Run(
        id,
        kind,
        day,
        state,
        now,
        from,
        patrons,
        candidates,
        unseen,
        calls,
        failure,
        delay,
        delays,
        notBefore,
        missed,
        askedBy,
        created,
        started,
        ended);
  }
}
