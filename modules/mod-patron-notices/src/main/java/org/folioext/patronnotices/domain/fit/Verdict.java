package org.folioext.patronnotices.domain.fit;

import org.folioext.patronnotices.domain.rule.Condition;

/**
 * What a condition comes to.
 *
 * @param decided the part of it that made it so: the least one that does
 */
public record Verdict(Truth truth, Condition decided) {}
