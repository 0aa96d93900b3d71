package org.folioext.patronnotices.domain.choice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.folioext.patronnotices.domain.book.RuleBook;
import org.folioext.patronnotices.domain.rule.NoticeRule;
import org.folioext.patronnotices.domain.settings.NoticeSettings;

/**
 * All that a tenant chose, as it is kept. What changes it gives another; this one stays.
 *
 * @param rules in their order; ids are distinct
 * @param orderVersion 0 at first, then one more each time the list of their ids changes
 */
public record Choices(KeptSettings settings, List<KeptRule> rules, int orderVersion) {

  public Choices {
    rules = List.copyOf(rules);
  }

  /** The rule of that id. */
  public Optional<KeptRule> rule(String id) {
    return rules.stream().filter(rule -> rule.rule().id().equals(id)).findFirst();
  }

  /** Ids of the rules in their order. */
  public List<String> order() {
    return rules.stream().map(kept -> kept.rule().id()).toList();
  }

  /** The same as a text would say it. */
  public Configuration configuration() {
    return new Configuration(
        Optional.of(settings.settings()),
        Optional.of(new RuleBook(rules.stream().map(KeptRule::rule).toList())));
  }

  /** Other settings. */
  public Choices with(NoticeSettings others, Author author) {
    return new Choices(settings.next(others, author), rules, orderVersion);
  }

  /** A rule in the place of the one of its id, else behind all others. */
  public Choices with(KeptRule rule) {
    List<KeptRule> next = new ArrayList<>(rules);
    int place = order().indexOf(rule.rule().id());
    if (place < 0) {
      next.add(rule);
    } else {
      next.set(place, rule);
    }
    return of(next);
  }

  /** One rule less. */
  public Choices without(String id) {
    return of(rules.stream().filter(kept -> !kept.rule().id().equals(id)).toList());
  }

  /**
   * The same rules in another order.
   *
   * @param ids all of theirs
   */
  public Choices ordered(List<String> ids) {
    return of(ids.stream().map(id -> rule(id).orElseThrow()).toList());
  }

  /**
   * What a text says: its rules and no others, in its order. It switches no rule on: new ones are
   * off, the others what they were, or off where it says so.
   *
   * @param today asked where a rule that stays on is changed
   */
  public Choices configured(Configuration wanted, Supplier<LocalDate> today, Author author) {
    Choices set = wanted.settings().map(others -> with(others, author)).orElse(this);
    return wanted
        .book()
        .map(
            book ->
                set.of(book.rules().stream().map(rule -> configured(rule, today, author)).toList()))
        .orElse(set);
  }

  private KeptRule configured(NoticeRule wanted, Supplier<LocalDate> today, Author author) {
    return rule(wanted.id())
        .map(kept -> configured(kept, wanted, today, author))
        .orElseGet(() -> KeptRule.first(wanted, author));
  }

  private static KeptRule configured(
      KeptRule kept, NoticeRule wanted, Supplier<LocalDate> today, Author author) {
    return kept.becoming(wanted.switched(kept.rule().enabled() && wanted.enabled()), today, author);
  }

  private Choices of(List<KeptRule> next) {
    boolean same = next.stream().map(kept -> kept.rule().id()).toList().equals(order());
    return new Choices(settings, next, same ? orderVersion : orderVersion + 1);
  }
}
