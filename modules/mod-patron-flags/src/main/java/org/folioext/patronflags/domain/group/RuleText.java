package org.folioext.patronflags.domain.group;

import java.util.LinkedHashMap;
import java.util.Map;
import org.folioext.okapi.form.Mistakes;
import org.folioext.okapi.form.Reading;
import org.folioext.okapi.form.Tree;
import org.folioext.okapi.form.Yaml;

/**
 * A library's rule as YAML:
 *
 * <pre>
 * name: Adults in the group of children
 * severity: warning
 * says: Move the account to the group of adults.
 * when:
 *   group: Child
 *   age: {from: 18}
 * cases:
 *   - name: eighteen today
 *     today: 2026-07-01
 *     patron: {group: Child, born: 2008-07-01}
 *     expect: flagged
 *   - name: eighteen tomorrow
 *     today: 2026-07-01
 *     patron: {group: Child, born: 2008-07-02}
 *     expect: clear
 * </pre>
 *
 * Conditions, all of which must hold where several stand side by side:
 *
 * <ul>
 *   <li>{@code group}: a name or id, or a list, of which the patron's is one;
 *   <li>{@code age}: {@code {from: 18}}, {@code {under: 18}} or both, in full years today;
 *   <li>{@code department}: {@code any}, {@code none}, or names or ids of which one is the
 *       patron's;
 *   <li>{@code expiry}: {@code {beyond: 400}} days after today, {@code {beyond: offset}} of the
 *       group, or {@code never};
 *   <li>{@code tag}: one or a list, of which the patron has one;
 *   <li>{@code active}: true or false;
 *   <li>{@code all} and {@code any}: lists of conditions; {@code not}: a condition.
 * </ul>
 */
public final class RuleText {

  /** Characters of a rule's text at most. */
  public static final int LONGEST = 64 * 1024;

  private RuleText() {}

  /** Reads a rule; that its cases come out as expected is another thing: {@link CaseRun}. */
  public static Reading<WrittenRule> read(String yaml) {
    Mistakes mistakes = new Mistakes();
    return Yaml.read(yaml, LONGEST, mistakes)
        .map(tree -> read(tree, mistakes))
        .orElseGet(() -> new Reading.Bad<>(mistakes.all()));
  }

  /** Reads a rule that stands in another text. */
  public static Reading<WrittenRule> read(Tree tree) {
    return read(tree, new Mistakes());
  }

  private static Reading<WrittenRule> read(Tree tree, Mistakes mistakes) {
    return new RuleReader(mistakes)
        .rule(tree)
        .filter(rule -> mistakes.isEmpty())
        .<Reading<WrittenRule>>map(Reading.Good::new)
        .orElseGet(() -> new Reading.Bad<>(mistakes.all()));
  }

  /** Writes a rule; {@link #read} gives it back. */
  public static String write(WrittenRule rule) {
    return Yaml.write(form(rule));
  }

  /** A rule as maps and lists, for a text that holds more than one. */
  public static Map<String, Object> form(WrittenRule rule) {
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("name", rule.name());
    form.put("enabled", rule.enabled());
    form.put("severity", rule.severity().id());
    form.put("says", rule.says());
    form.put("when", RuleForms.condition(rule.condition()));
    form.put("cases", rule.cases().stream().map(RuleForms::profileCase).toList());
    return form;
  }
}
