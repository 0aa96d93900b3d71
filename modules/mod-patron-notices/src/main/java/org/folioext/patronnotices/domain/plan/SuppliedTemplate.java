package org.folioext.patronnotices.domain.plan;

import java.util.UUID;

/**
 * A template that comes with the module, in FOLIO.
 *
 * @param added whether it was not there before, under its id or its name
 */
public record SuppliedTemplate(UUID id, String name, boolean added) {}
