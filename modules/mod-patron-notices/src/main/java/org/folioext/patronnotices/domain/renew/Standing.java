package org.folioext.patronnotices.domain.renew;

import java.util.Optional;
import java.util.UUID;

/**
 * A loan whose last renewal was refused.
 *
 * @param group of the patron
 */
public record Standing(UUID loan, Optional<UUID> group, Reasons reasons) {}
