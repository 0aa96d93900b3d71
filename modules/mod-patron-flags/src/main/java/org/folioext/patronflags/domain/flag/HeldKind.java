package org.folioext.patronflags.domain.flag;

import java.time.Instant;

/**
 * Flags of a kind that wait behind the banner of a storm.
 *
 * @param count how many, 1 or more
 * @param since when the first of them was raised
 */
public record HeldKind(String kind, long count, Instant since) {}
