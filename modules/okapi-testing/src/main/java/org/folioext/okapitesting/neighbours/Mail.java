package org.folioext.okapitesting.neighbours;

import java.time.Instant;

/**
 * One that went out.
 *
 * @param channel {@code email}, or {@code mail} for paper
 * @param to address, empty for paper
 * @param header its subject
 * @param format {@code text/plain}, {@code text/html}
 */
public record Mail(
    String notificationId,
    String recipientId,
    String channel,
    String to,
    String header,
    String body,
    String format,
    Instant at) {}
