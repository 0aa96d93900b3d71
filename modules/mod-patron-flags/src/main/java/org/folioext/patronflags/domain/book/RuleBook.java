package org.folioext.patronflags.domain.book;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folioext.patronflags.domain.group.GroupRule;
import org.folioext.patronflags.domain.patron.PatronFacts;
import org.folioext.patronflags.domain.rule.Circumstances;
import org.folioext.patronflags.domain.rule.PatronRule;
import org.folioext.patronflags.domain.settings.FlagSettings;

/**
 * The rules that judge the patrons of a tenant. Immutable.
 *
 * @param rules those that are on, in a fixed order
 * @param settings by which they judge
 */
public record RuleBook(List<PatronRule> rules, FlagSettings settings) {

  public RuleBook {
    rules = List.copyOf(rules);
  }

  /** Those built in and those of the library that are on. */
  public static RuleBook of(
      List<PatronRule> builtIn, List<GroupRule> groupRules, FlagSettings settings) {
    return new RuleBook(
        Stream.concat(
                builtIn.stream(), groupRules.stream().filter(rule -> rule.written().enabled()))
            .filter(rule -> settings.isOn(rule.id()))
            .toList(),
        settings);
  }

  /** The rule of that id, if it is on. */
  public Optional<PatronRule> rule(String id) {
    return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
  }

  /** Whether a rule can tell only with the patron's open business. */
  public boolean asksForBusiness(PatronFacts facts, Circumstances at) {
    return rules.stream().anyMatch(rule -> rule.asksForBusiness(facts, at));
  }

  /** Every rule and its version, one a line: another text whenever one may judge otherwise. */
  public String versions() {
    return rules.stream()
        .map(rule -> rule.id() + " " + rule.version(settings))
        .collect(Collectors.joining("\n"));
  }
}
