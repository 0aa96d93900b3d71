package org.folioext.patronnotices.app.send;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.folioext.patronnotices.domain.rule.Channel;

/**
 * A message that is ready, and what it takes to call.
 *
 * @param about the patron on whose record a note is left
 * @param attempt 1 of the first for its causes
 * @param before when the hours in which it may go end on its day
 * @param text has it written
 */
record Outgoing(
    UUID id,
    UUID about,
    UUID recipient,
    Channel channel,
    int attempt,
    Instant before,
    Supplier<Future<Written>> text) {

  /** Whether its hours are over. */
  boolean isOver(Instant now) {
    return !now.isBefore(before);
  }
}
