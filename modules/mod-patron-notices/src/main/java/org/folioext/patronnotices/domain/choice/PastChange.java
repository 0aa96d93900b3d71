package org.folioext.patronnotices.domain.choice;

/**
 * A change of what a tenant chose, as it is kept.
 *
 * @param number one more with each, with gaps
 */
public record PastChange(long number, Author author, Difference difference) {}
