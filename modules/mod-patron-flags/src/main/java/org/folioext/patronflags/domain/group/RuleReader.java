package org.folioext.patronflags.domain.group;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.folioext.okapi.form.Fields;
import org.folioext.okapi.form.Mistakes;
import org.folioext.okapi.form.Tree;
import org.folioext.patronflags.domain.group.ProfileCase.Expected;
import org.folioext.patronflags.domain.rule.Severity;

/** Reads one rule of a library. Used once. */
final class RuleReader {
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_TEXT = 1000;
  private static final int MOST_CASES = 100;

  private static final List<String> SEVERITIES =
      Arrays.stream(Severity.values()).map(Severity::id).toList();
  private static final List<String> EXPECTED =
      Arrays.stream(Expected.values()).map(Expected::id).toList();

  private final Mistakes mistakes;

  RuleReader(Mistakes mistakes) {
    this.mistakes = mistakes;
  }

  /** The rule; empty only where something is among the mistakes. */
  Optional<WrittenRule> rule(Tree tree) {
    Fields fields =
        Fields.of(tree, List.of("name", "enabled", "severity", "says", "when", "cases"), mistakes);
    Optional<String> name = fields.text("name", LONGEST_NAME);
    boolean enabled = fields.flag("enabled").orElse(true);
    Severity severity =
        fields.choice("severity", Severity::of, SEVERITIES).orElse(Severity.WARNING);
    Optional<String> says = fields.text("says", LONGEST_TEXT);
    Optional<Condition> condition =
        fields.required("when").flatMap(new ConditionReader(mistakes)::condition);
    List<ProfileCase> cases = fields.required("cases").map(this::cases).orElse(List.of());
    if (mistakes.isEmpty() && !showsBoth(cases)) {
      mistakes.add(fields.placeOf("cases"), "rule.cases");
    }
    return name.isPresent() && says.isPresent() && condition.isPresent()
        ? Optional.of(
            new WrittenRule(name.get(), enabled, severity, condition.get(), says.get(), cases))
        : Optional.empty();
  }

  private static boolean showsBoth(List<ProfileCase> cases) {
    return cases.stream().anyMatch(one -> one.expected() == Expected.FLAGGED)
        && cases.stream().anyMatch(one -> one.expected() == Expected.CLEAR);
  }

  private List<ProfileCase> cases(Tree tree) {
    if (!(tree instanceof Tree.Items list)) {
      mistakes.add(tree.place(), "rule.cases");
      return List.of();
    }
    if (list.items().size() > MOST_CASES) {
      mistakes.add(tree.place(), "rule.many-cases", String.valueOf(MOST_CASES));
    }
    List<ProfileCase> cases = new ArrayList<>();
    for (Tree item : list.items()) {
      profileCase(item).ifPresent(cases::add);
    }
    return cases;
  }

  private Optional<ProfileCase> profileCase(Tree tree) {
    Fields fields = Fields.of(tree, List.of("name", "today", "patron", "expect"), mistakes);
    Optional<String> name = fields.text("name", LONGEST_NAME);
    Optional<LocalDate> today = day(fields, "today", true);
    Optional<Tree> patron = fields.required("patron");
    Optional<Tree> said = fields.required("expect");
    Optional<Expected> expected = fields.choice("expect", RuleReader::expected, EXPECTED);
    return name.isPresent()
            && today.isPresent()
            && patron.isPresent()
            && said.isPresent()
            && expected.isPresent()
        ? Optional.of(profileCase(name.get(), today.get(), patron.get(), expected.get()))
        : Optional.empty();
  }

  private ProfileCase profileCase(String name, LocalDate today, Tree tree, Expected expected) {
    Fields patron =
        Fields.of(
            tree,
            List.of("group", "offset", "born", "departments", "expires", "tags", "active"),
            mistakes);
    Optional<Integer> offset = patron.number("offset", 0, 100_000);
    return new ProfileCase(
        name,
        today,
        patron.value("group", Optional::of, "yaml.leaf"),
        offset.map(OptionalInt::of).orElse(OptionalInt.empty()),
        day(patron, "born", false),
        patron.texts("departments", LONGEST_NAME).orElse(List.of()),
        day(patron, "expires", false),
        patron.texts("tags", LONGEST_NAME).orElse(List.of()),
        patron.flag("active").orElse(true),
        expected);
  }

  private Optional<LocalDate> day(Fields fields, String key, boolean required) {
    if (required) {
      fields.required(key);
    }
    return fields.value(key, RuleReader::day, "yaml.day");
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Optional<Expected> expected(String text) {
    return Arrays.stream(Expected.values()).filter(one -> one.id().equals(text)).findFirst();
  }
}
