package org.folioext.patronnotices.domain.sending;

import java.time.Instant;
import java.util.Optional;

/**
 * Notices that go out as soon as sending is on.
 *
 * @param count from 0
 * @param since when the time of the oldest had come; empty where there is none
 */
public record Unsent(long count, Optional<Instant> since) {}
