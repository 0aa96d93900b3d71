package org.folioext.patronnotices.domain.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A message, as the ledger has it.
 *
 * @param id the notificationId that FOLIO knows it by
 * @param template name or id of FOLIO's template
 * @param state id of a state of messages
 * @param reason why it is in that state, where that was told
 * @param attempt 1 of the first for its causes
 * @param day the library's day
 * @param resend of which message it is one on purpose
 * @param times when what happened to it
 * @param causes ids of what it tells of
 */
public record LedgerMessage(
    UUID id,
    String rule,
    int ruleVersion,
    UUID patron,
    UUID recipient,
    String channel,
    String language,
    String template,
    String state,
    Optional<String> reason,
    int attempt,
    LocalDate day,
    Optional<Resend> resend,
    Times times,
    List<Long> causes) {

  public LedgerMessage {
    causes = List.copyOf(causes);
  }

  /** Once more, because a person asked for it. */
  public record Resend(UUID of, Optional<UUID> askedBy) {}

  /** When it was made, handed to FOLIO, answered for, and when its fate was known. */
  public record Times(
      Instant created, Optional<Instant> called, Optional<Instant> answered, Optional<Instant> ended) {}
}
