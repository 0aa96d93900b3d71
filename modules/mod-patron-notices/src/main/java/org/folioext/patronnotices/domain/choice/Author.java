package org.folioext.patronnotices.domain.choice;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Who changes something that a tenant chose, and when.
 *
 * @param by empty where no person is known
 */
public record Author(Instant at, Optional<UUID> by) {}
