package org.folioext.patronflags.domain.action;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One action on many accounts, or one step on many flags.
 *
 * @param query the CQL over flags by which they were chosen
 * @param waiting accounts, or flags, that are still to be done; those three counts are all
 * @param notDone those on which it could not be done
 */
public record Bulk(
    UUID id,
    BulkTask task,
    String query,
    Optional<UUID> actor,
    Instant created,
    long waiting,
    long done,
    long notDone) {}
