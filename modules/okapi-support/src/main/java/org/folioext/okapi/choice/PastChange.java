package org.folioext.okapi.choice;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A change of what a tenant chose, as it is kept.
 *
 * @param number one more with each, with gaps
 * @param by who did it; empty where no person is known
 */
public record PastChange(long number, Instant at, Optional<UUID> by, Difference difference) {}
