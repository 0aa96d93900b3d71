package org.folioext.marc.checks;

import java.util.List;

/**
 * One thing that a rule says of one record. Immutable; text is made at the edge.
 *
 * @param rule the rule that says it
 * @param severity of the rule in the profile used
 * @param place where
 * @param message key of the message within the rule, such as {@code check-digit}
 * @param args what the message tells, in its order
 */
public record Finding(
    RuleInfo rule, Severity severity, Place place, String message, List<String> args) {}
