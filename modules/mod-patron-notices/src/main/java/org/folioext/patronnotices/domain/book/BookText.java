package org.folioext.patronnotices.domain.book;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.folioext.okapi.form.Fields;
import org.folioext.okapi.form.Mistakes;
import org.folioext.okapi.form.Reading;
import org.folioext.okapi.form.Tree;
import org.folioext.okapi.form.Yaml;
import org.folioext.patronnotices.domain.rule.Condition;
import org.folioext.patronnotices.domain.rule.Event;
import org.folioext.patronnotices.domain.rule.NoticeRule;

/**
 * Rules as YAML:
 *
 * <pre>
 * rules:
 *   - id: card-expires-soon
 *     name: Your card expires soon
 *     enabled: false
 *     event: card-expiring
 *     when: {before: [30, 7]}
 *     for:
 *       group: [Adult, Student]
 *       not: {tag: staff-family}
 *     send:
 *       by: [email, print, note]
 *       template: Your card expires soon
 *     limits: {valid-days: 5, closed-days: wait}
 * </pre>
 *
 * <ul>
 *   <li>{@code event}: {@code card-expiring}, {@code card-expired}, {@code loan-due}, {@code
 *       loan-to-renew}, {@code loan-renewed}, {@code renewal-refused} or {@code flag-raised};
 *   <li>{@code when}: days {@code before} or {@code after} the event's day, a number or a list;
 *       {@code on: true} for the day itself; or {@code every: {days: 7, from: 1, times: 4}};
 *   <li>{@code for}, all of which must hold where several stand side by side; everybody where it is
 *       absent: {@code group}, {@code item-type}, {@code location}, {@code loan-policy}: names or
 *       ids, one of which it is; {@code department} and {@code tag}: names of which one is the
 *       patron's, or {@code any} or {@code none}; {@code flag-kind}; {@code age}, {@code balance},
 *       {@code open-loans}: {@code {from: 18, under: 65}} or one of both; {@code custom: {field:
 *       NAME, is: [VALUE]}}; {@code active}: true or false; {@code all} and {@code any}: lists of
 *       conditions; {@code not}: a condition;
 *   <li>{@code send}: {@code by}, the channels in their order; {@code template}, a name or id;
 *       {@code digest}, true unless it says false; absent of {@code loan-to-renew};
 *   <li>{@code limits}: {@code valid-days} (3), {@code closed-days} ({@code send} or {@code wait}),
 *       {@code mandatory} (false), {@code send-from} and {@code send-until}: times of a day,
 *       quoted, within the library's own; {@code per-patron-a-day}: messages of the rule that a
 *       person gets on a day at most;
 *   <li>{@code also}: true for a rule that acts even where an earlier one does.
 * </ul>
 */
public final class BookText {

  /** Characters of a text at most. */
  public static final int LONGEST = 1024 * 1024;

  /** Rules of a library at most. */
  public static final int MOST_RULES = 200;

  private BookText() {}

  /** Reads all rules of a text. */
  public static Reading<RuleBook> read(String yaml) {
    Mistakes mistakes = new Mistakes();
    return Yaml.read(yaml, LONGEST, mistakes)
        .map(tree -> whole(tree, mistakes))
        .filter(book -> mistakes.isEmpty())
        .<Reading<RuleBook>>map(Reading.Good::new)
        .orElseGet(() -> new Reading.Bad<>(mistakes.all()));
  }

  /** Reads a list of rules that stands in another text. */
  public static Reading<RuleBook> rules(Tree list) {
    Mistakes mistakes = new Mistakes();
    RuleBook book = book(list, mistakes);
    return mistakes.isEmpty() ? new Reading.Good<>(book) : new Reading.Bad<>(mistakes.all());
  }

  /** Reads one rule. */
  public static Reading<NoticeRule> rule(Tree tree) {
    Mistakes mistakes = new Mistakes();
    return new RuleReader(mistakes)
        .rule(tree)
        .filter(rule -> mistakes.isEmpty())
        .<Reading<NoticeRule>>map(Reading.Good::new)
        .orElseGet(() -> new Reading.Bad<>(mistakes.all()));
  }

  /** Reads a condition of rules of an event; empty of what is none. */
  public static Optional<Condition> condition(Event event, Tree tree) {
    Mistakes mistakes = new Mistakes();
    return new ConditionReader(event, mistakes).condition(tree).filter(one -> mistakes.isEmpty());
  }

  /** Writes rules; {@link #read} gives them back. */
  public static String write(RuleBook book) {
    return Yaml.write(Map.of("rules", book.rules().stream().map(RuleForms::rule).toList()));
  }

  private static RuleBook whole(Tree tree, Mistakes mistakes) {
    return Fields.of(tree, List.of("rules"), mistakes)
        .required("rules")
        .map(list -> book(list, mistakes))
        .orElseGet(() -> new RuleBook(List.of()));
  }

  private static RuleBook book(Tree list, Mistakes mistakes) {
    List<NoticeRule> rules = new ArrayList<>();
    if (list instanceof Tree.Items items && items.items().size() <= MOST_RULES) {
      rules(items, rules, mistakes);
    } else {
      mistakes.add(list.place(), "book.rules", String.valueOf(MOST_RULES));
    }
    return new RuleBook(rules);
  }

  private static void rules(Tree.Items items, List<NoticeRule> rules, Mistakes mistakes) {
    Set<String> ids = new HashSet<>();
    for (Tree item : items.items()) {
      Mistakes ofRule = new Mistakes();
      Optional<NoticeRule> read = new RuleReader(ofRule).rule(item);
      mistakes.addAll(ofRule.all());
      read.ifPresent(
          rule -> {
            if (!ids.add(rule.id())) {
              mistakes.add(item.place(), "book.twice", rule.id());
            }
            rules.add(rule);
          });
    }
  }
}
