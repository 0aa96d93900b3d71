package org.folioext.patronflags.domain.flag;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * That a person takes a list of flags away.
 *
 * @param query in CQL; empty of all flags
 */
public record Export(UUID id, Instant at, UUID actor, Optional<String> query) {}
