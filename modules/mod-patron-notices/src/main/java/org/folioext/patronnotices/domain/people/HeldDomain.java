package org.folioext.patronnotices.domain.people;

import java.time.Instant;
import java.util.UUID;

/**
 * A mail domain whose server refuses so many addresses that it, and none of them, is to blame.
 * Which one it is shows in the record of whom the message went to.
 *
 * @param until nothing is sent to it before
 * @param addresses that it refused
 * @param message the last one that it refused
 */
public record HeldDomain(UUID id, Instant since, Instant until, long addresses, UUID message) {}
