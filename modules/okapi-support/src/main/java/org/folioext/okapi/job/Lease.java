package org.folioext.okapi.job;

import java.util.UUID;

/**
 * The right to work on one row, until the time it has runs out or somebody takes it over.
 *
 * @param job id of the row
 * @param fence number that grows each time the row is claimed: whoever has an older one has lost it
 * @param owner the instance that claimed
 */
public record Lease(UUID job, long fence, String owner) {}
