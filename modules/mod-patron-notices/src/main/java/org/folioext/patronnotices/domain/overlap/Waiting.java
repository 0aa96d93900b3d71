package org.folioext.patronnotices.domain.overlap;

import java.time.Instant;
import java.util.Optional;

/**
 * What a rule brought and that waits for nothing but that both are wanted, of all runs.
 *
 * @param count notices, from 0
 * @param since when the oldest began to wait; empty where none does
 */
public record Waiting(long count, Optional<Instant> since) {}
