package org.folioext.marcchecks.domain.run;

import java.util.Optional;
import java.util.UUID;

/**
 * The choice of rules that a run goes by: a copy, so that a change of the profile changes no run.
 *
 * @param id of the profile copied; it may be gone since
 * @param name shown to people
 * @param yaml as {@code marc check --profile} takes it; empty for every rule as it comes
 */
public record RunProfile(Optional<UUID> id, String name, String yaml) {}
