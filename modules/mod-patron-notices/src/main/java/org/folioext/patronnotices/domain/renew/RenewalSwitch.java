package org.folioext.patronnotices.domain.renew;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Whether loans are renewed. Off, renewals are predicted alone.
 *
 * @param perSecond calls a second at most, of one instance, 1 to 50
 * @param version how often it was changed
 * @param changed empty where it never was
 * @param by empty where no person is known
 */
public record RenewalSwitch(
    boolean enabled, int perSecond, int version, Optional<Instant> changed, Optional<UUID> by) {}
