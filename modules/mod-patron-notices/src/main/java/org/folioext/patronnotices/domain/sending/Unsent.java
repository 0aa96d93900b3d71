package org.folioext.patronnotices.domain.sending;

import java.time.Instant;
import java.util.Optional;

/**
 * Notices that go out once sending is on, at their hours, and messages that go once more.
 *
 * @param count from 0
 * @param since when the time of the oldest had come; empty where no time has come
 */
public record Unsent(long count, Optional<Instant> since) {}
