package org.folioext.patronnotices.domain.ledger;

/**
 * What waits for people.
 *
 * @param rules that are held
 * @param causes of theirs
 * @param unknown messages of which nobody can tell whether they went out
 */
public record Waiting(long rules, long causes, long unknown) {}
