package org.folioext.okapi.tenant;

import java.util.Optional;

/**
 * A tenant that gets this module, or another version of it.
 *
 * @param tenant its name
 * @param from the module and version it had ({@code module_from}), if any
 * @param to the module and version it gets ({@code module_to})
 * @param loadReference whether reference data are asked for
 * @param loadSample whether sample data are asked for
 */
public record TenantChange(
    String tenant,
    Optional<String> from,
    Optional<String> to,
    boolean loadReference,
    boolean loadSample) {}
