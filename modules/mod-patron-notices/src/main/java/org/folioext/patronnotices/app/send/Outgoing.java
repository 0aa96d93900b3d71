package org.folioext.patronnotices.app.send;

import io.vertx.core.Future;
import java.util.UUID;
import java.util.function.Supplier;
import org.folioext.patronnotices.domain.rule.Channel;

/**
 * A message that is ready, and what it takes to call.
 *
 * @param about the patron on whose record a note is left
 * @param attempt 1 of the first for its causes
 * @param text has it written
 */
record Outgoing(
    UUID id,
    UUID about,
    UUID recipient,
    Channel channel,
    int attempt,
    Supplier<Future<Written>> text) {}
