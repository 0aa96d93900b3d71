package org.folioext.patronnotices.domain.preview;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Rows of a preview that somebody takes away.
 *
 * @param actor who
 * @param query which rows, as CQL; empty for all
 */
public record Export(UUID id, Instant at, UUID actor, UUID preview, Optional<String> query) {}
