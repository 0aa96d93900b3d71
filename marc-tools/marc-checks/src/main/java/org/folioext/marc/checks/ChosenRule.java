package org.folioext.marc.checks;

/** A rule in a profile: what it is, and how grave it is here. */
record ChosenRule(RuleInfo info, Severity severity) {}
