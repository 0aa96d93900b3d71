package org.folioext.patronflags.domain.scan;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What is kept of a patron that was read.
 *
 * @param expires when the card does, where that can be read
 */
public record SeenPatron(UUID id, Optional<Instant> expires) {}
