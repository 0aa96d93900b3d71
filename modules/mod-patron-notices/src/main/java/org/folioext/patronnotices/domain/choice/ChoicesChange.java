package org.folioext.patronnotices.domain.choice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.folioext.okapi.choice.Difference;

/** What becomes of all that a tenant chose. */
public record ChoicesChange(Choices before, Choices after) {

  /** Rules that are new, or another version. */
  public List<KeptRule> written() {
    return after.rules().stream()
        .filter(rule -> !before.rule(rule.rule().id()).equals(Optional.of(rule)))
        .toList();
  }

  /** Rules that are no longer there. */
  public List<KeptRule> removed() {
    return before.rules().stream().filter(rule -> after.rule(rule.rule().id()).isEmpty()).toList();
  }

  /** What differs: settings, rules as they stand in the new order, those removed, the order. */
  public List<Difference> differences() {
    List<Difference> all = new ArrayList<>();
    Differences.of(before.settings(), after.settings()).ifPresent(all::add);
    written()
        .forEach(
            rule ->
                all.add(
                    before
                        .rule(rule.rule().id())
                        .map(was -> Differences.changed(was, rule))
                        .orElseGet(() -> Differences.added(rule))));
    removed().forEach(rule -> all.add(Differences.removed(rule)));
    Differences.ofOrder(before, after).ifPresent(all::add);
    return all;
  }
}
