package org.folioext.patronnotices.domain.plan;

/**
 * What a library chose that holds for all rules.
 *
 * @param perPatronADay messages that a person gets on a day at most, 1 to 100
 * @param language of the library, a tag of BCP 47
 */
public record PlanSettings(LibraryTime time, Minors minors, int perPatronADay, String language) {}
