package org.folioext.patronnotices.domain.send;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.folioext.patronnotices.domain.rule.Channel;

/**
 * A message, as it is kept; nothing of what it says.
 *
 * @param id by which FOLIO knows it
 * @param reason a code; of what was refused, failed, or is unknown
 * @param attempt 1 of the first for its causes
 * @param resendOf the message that this one repeats, because a person asked
 * @param localDate the library's day that it counts for
 * @param called when FOLIO was called; empty where it was not
 * @param look when FOLIO is asked what became of it
 * @param kept whether its text is kept
 */
public record NoticeMessage(
    UUID id,
    String rule,
    int ruleVersion,
    UUID patron,
    UUID recipient,
    Optional<UUID> group,
    Channel channel,
    String language,
    String template,
    MessageState state,
    Optional<String> reason,
    int attempt,
    Optional<UUID> run,
    Optional<UUID> resendOf,
    Optional<UUID> askedBy,
    LocalDate localDate,
    Instant until,
    Instant created,
    Optional<Instant> called,
    Optional<Instant> answered,
    Optional<Instant> look,
    int looks,
    Optional<Instant> ended,
    boolean kept) {}
