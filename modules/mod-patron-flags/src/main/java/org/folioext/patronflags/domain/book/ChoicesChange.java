package org.folioext.patronflags.domain.book;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.folioext.okapi.choice.Difference;
import org.folioext.patronflags.domain.group.GroupRule;
import org.folioext.patronflags.domain.group.KeptRule;
import org.folioext.patronflags.domain.group.RuleText;
import org.folioext.patronflags.domain.group.WrittenRule;
import org.folioext.patronflags.domain.settings.KeptSettings;

/**
 * What is to be written of what a tenant chose.
 *
 * @param before what there is
 * @param settings empty where they stay
 */
public record ChoicesChange(
    Choices before,
    Optional<KeptSettings> settings,
    List<KeptRule> added,
    List<KeptRule> changed,
    List<KeptRule> removed) {

  public ChoicesChange {
    added = List.copyOf(added);
    changed = List.copyOf(changed);
    removed = List.copyOf(removed);
  }

  /** One more rule. */
  public static ChoicesChange adds(Choices before, KeptRule rule) {
    return new ChoicesChange(before, Optional.empty(), List.of(rule), List.of(), List.of());
  }

  /** Another text of a rule. */
  public static ChoicesChange changes(Choices before, KeptRule rule) {
    return new ChoicesChange(before, Optional.empty(), List.of(), List.of(rule), List.of());
  }

  /** One rule less. */
  public static ChoicesChange removes(Choices before, KeptRule rule) {
    return new ChoicesChange(before, Optional.empty(), List.of(), List.of(), List.of(rule));
  }

  /**
   * What makes a tenant have a configuration. A rule is the same where its name is, ignoring case;
   * one that says the same keeps its text and version.
   *
   * @param ids of new rules
   */
  public static ChoicesChange to(
      Configuration wanted, Choices present, Supplier<UUID> ids, Author author) {
    Instant at = author.at();
    Optional<UUID> by = author.by();
    List<KeptRule> added = new ArrayList<>();
    List<KeptRule> changed = new ArrayList<>();
    for (WrittenRule rule : wanted.rules()) {
      Optional<KeptRule> before = present.named(rule.name());
      String yaml = RuleText.write(rule);
      if (before.isEmpty()) {
        added.add(new KeptRule(new GroupRule(ids.get(), 1, rule), yaml, at, by));
      } else if (!before.get().rule().written().equals(rule)) {
        changed.add(before.get().next(rule, yaml, at, by));
      }
    }
    List<KeptRule> removed =
        present.rules().stream()
            .filter(
                rule ->
                    wanted.rules().stream()
                        .noneMatch(
                            one -> one.name().equalsIgnoreCase(rule.rule().written().name())))
            .toList();
    Optional<KeptSettings> settings =
        present.settings().settings().equals(wanted.settings())
            ? Optional.empty()
            : Optional.of(present.settings().next(wanted.settings(), at, by));
    return new ChoicesChange(present, settings, added, changed, removed);
  }

  /** What it changes, settings first. */
  public List<Difference> differences() {
    List<Difference> all = new ArrayList<>();
    settings.flatMap(next -> Differences.of(before.settings(), next)).ifPresent(all::add);
    added.forEach(rule -> all.add(Differences.added(rule)));
    changed.forEach(
        rule -> all.add(Differences.changed(before.rule(rule.rule().uuid()).orElseThrow(), rule)));
    removed.forEach(rule -> all.add(Differences.removed(rule)));
    return all;
  }
}
