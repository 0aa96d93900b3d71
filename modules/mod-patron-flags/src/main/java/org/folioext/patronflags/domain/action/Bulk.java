package org.folioext.patronflags.domain.action;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One action on many accounts.
 *
 * @param query the CQL over flags by which they were chosen
 * @param waiting accounts that are still to be done; those three counts together are all
 * @param notDone accounts on which it could not be done
 */
public record Bulk(
    UUID id,
    Wish wish,
    String query,
    Optional<UUID> actor,
    Instant created,
    long waiting,
    long done,
    long notDone) {}
