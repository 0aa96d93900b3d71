package org.folioext.patronnotices.domain.people;

/**
 * What an erasure came to.
 *
 * @param onTheirWay messages and renewals that are under way; where there is one, nothing was
 *     erased
 * @param messages that are nobody's now
 * @param causes that are nobody's now
 * @param waiting causes of which the bare key stays until they could not go out again
 */
public record Erased(int onTheirWay, int messages, int causes, int waiting) {}
