package org.folioext.patronnotices.domain.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folioext.patronnotices.domain.fit.Seen;
import org.folioext.patronnotices.domain.plan.CauseKey;

/**
 * What a patron was, or was not, to be told of, as the ledger has it.
 *
 * @param state id of a state of causes
 * @param reason id of a reason, or code of a failure
 * @param day the library's day on which it was decided last
 * @param notBefore when it could go out, at the earliest
 * @param until when it no longer makes sense
 * @param way whom it would reach and how; empty of what does not go
 * @param why the values that decided, which may be personal
 */
public record LedgerCause(
    long id,
    CauseKey key,
    int ruleVersion,
    String event,
    String state,
    Optional<String> reason,
    LocalDate day,
    Instant notBefore,
    Instant until,
    Optional<Path> way,
    List<Seen> why,
    Instant changed) {

  public LedgerCause {
    why = List.copyOf(why);
  }

  /** Whom it would reach, and how. */
  public record Path(UUID recipient, String channel, String language) {}
}
