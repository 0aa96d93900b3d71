package org.folioext.patronflags.domain.group;

import java.util.List;
import org.folioext.patronflags.domain.patron.PatronFacts;
import org.folioext.patronflags.domain.rule.Circumstances;
import org.folioext.patronflags.domain.rule.Outcome;
import org.folioext.patronflags.domain.rule.Severity;

/**
 * A rule as a library writes it; {@link RuleText} reads and writes its text.
 *
 * @param name unique in the library, 1 to 100 characters
 * @param enabled whether it judges
 * @param condition whom it flags
 * @param says what staff read beside a flag, 1 to 1000 characters
 * @param cases made-up patrons; at least one that it flags and one that it does not
 */
public record WrittenRule(
    String name,
    boolean enabled,
    Severity severity,
    Condition condition,
    String says,
    List<ProfileCase> cases) {

  public WrittenRule {
    cases = List.copyOf(cases);
  }

  /** What the rule says of a patron. */
  Outcome judge(PatronFacts facts, Circumstances at) {
    return new Judging(facts, at).of(condition).outcome();
  }
}
