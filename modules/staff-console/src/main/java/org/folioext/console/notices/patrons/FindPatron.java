package org.folioext.console.notices.patrons;

/**
 * Where a patron is looked for.
 *
 * @param missed whether nobody was found
 */
public record FindPatron(boolean missed) {}
