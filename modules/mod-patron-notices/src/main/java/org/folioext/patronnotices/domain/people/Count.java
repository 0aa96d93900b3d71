package org.folioext.patronnotices.domain.people;

/**
 * Messages of a period that have something in common.
 *
 * @param key the month as 2026-01, the id of the rule or of the patron group, empty for none, the
 *     channel, or the language
 * @param sent those that arrived, and letters that FOLIO has
 * @param underWay those of which it is not known yet
 * @param failed those that did not arrive, refused ones among them
 * @param unknown those of which nobody can tell
 */
public record Count(String key, long sent, long underWay, long failed, long unknown) {}
