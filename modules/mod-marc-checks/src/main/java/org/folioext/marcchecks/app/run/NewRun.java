package org.folioext.marcchecks.app.run;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A run that is asked for.
 *
 * @param tenant whose it will be
 * @param fileName as reports name the file
 * @param profile id of a profile as it was sent; empty for the tenant's default
 * @param user who asks; empty for a system call
 * @param permissions that allow it
 * @param requestId of the request that asks; the log names it while the run is worked on
 */
public record NewRun(
    String tenant,
    String fileName,
    Optional<String> profile,
    Optional<UUID> user,
    Set<String> permissions,
    String requestId) {}
