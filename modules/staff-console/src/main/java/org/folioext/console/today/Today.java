package org.folioext.console.today;

import java.util.List;

/** The cards of the start page. */
public record Today(List<Card> cards) {}
