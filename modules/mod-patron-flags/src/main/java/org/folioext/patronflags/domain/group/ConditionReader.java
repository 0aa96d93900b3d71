package org.folioext.patronflags.domain.group;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.folioext.okapi.form.Fields;
import org.folioext.okapi.form.Mistakes;
import org.folioext.okapi.form.Tree;

/** Reads conditions of a library's rules. Used once. */
final class ConditionReader {
  private static final int LONGEST = 100;
  private static final int OLDEST = 150;
  private static final int FURTHEST = 100_000;

  private static final List<String> KNOWN =
      List.of("group", "age", "department", "expiry", "tag", "active", "all", "any", "not");

  private final Mistakes mistakes;

  ConditionReader(Mistakes mistakes) {
    this.mistakes = mistakes;
  }

  /** The condition of a map; empty only where something is among the mistakes. */
  Optional<Condition> condition(Tree tree) {
    Fields fields = Fields.of(tree, KNOWN, mistakes);
    List<Condition> found = new ArrayList<>();
    for (String key : KNOWN) {
      fields.tree(key).flatMap(value -> one(key, value, fields)).ifPresent(found::add);
    }
    if (found.isEmpty() && mistakes.isEmpty()) {
      mistakes.add(tree.place(), "rule.no-condition", String.join(", ", KNOWN));
    }
    return switch (found.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(found.get(0));
      default -> Optional.of(new Condition.All(found));
    };
  }

  private Optional<? extends Condition> one(String key, Tree value, Fields fields) {
    return switch (key) {
      case "group" -> names(key, fields).map(Condition.InGroup::new);
      case "age" -> age(value);
      case "department" -> department(value, fields);
      case "expiry" -> expiry(value);
      case "tag" -> names(key, fields).map(Condition.Tagged::new);
      case "active" -> fields.flag(key).map(Condition.IsActive::new);
      case "all" -> several(value, Condition.All::new);
      case "any" -> several(value, Condition.Any::new);
      default -> condition(value).map(Condition.Not::new);
    };
  }

  private Optional<List<String>> names(String key, Fields fields) {
    Optional<List<String>> names = fields.texts(key, LONGEST);
    if (names.filter(List::isEmpty).isPresent() && mistakes.isEmpty()) {
      mistakes.add(fields.placeOf(key), "rule.no-names", key);
    }
    return names.filter(some -> !some.isEmpty());
  }

  private Optional<Condition> department(Tree value, Fields fields) {
    if (value instanceof Tree.Leaf leaf && leaf.text().equals("any")) {
      return Optional.of(new Condition.HasDepartment());
    }
    if (value instanceof Tree.Leaf leaf && leaf.text().equals("none")) {
      return Optional.of(new Condition.Not(new Condition.HasDepartment()));
    }
    return names("department", fields).map(Condition.InDepartment::new);
  }

  private Optional<Condition> age(Tree value) {
    Fields ages = Fields.of(value, List.of("from", "under"), mistakes);
    OptionalInt from = years(ages, "from");
    OptionalInt under = years(ages, "under");
    boolean sound =
        (from.isPresent() || under.isPresent()) && from.orElse(0) < under.orElse(Integer.MAX_VALUE);
    if (!sound && mistakes.isEmpty()) {
      mistakes.add(value.place(), "rule.age");
    }
    return sound ? Optional.of(new Condition.Aged(from, under)) : Optional.empty();
  }

  private static OptionalInt years(Fields ages, String key) {
    return ages.number(key, 0, OLDEST).map(OptionalInt::of).orElse(OptionalInt.empty());
  }

  private Optional<Condition> expiry(Tree value) {
    if (value instanceof Tree.Leaf leaf && leaf.text().equals("never")) {
      return Optional.of(new Condition.NeverExpires());
    }
    Fields fields = Fields.of(value, List.of("beyond"), mistakes);
    return fields.required("beyond").flatMap(beyond -> beyond(beyond, fields));
  }

  private static Optional<Condition> beyond(Tree beyond, Fields fields) {
    return beyond instanceof Tree.Leaf leaf && leaf.text().equals("offset")
        ? Optional.of(new Condition.ExpiresBeyondOffset())
        : fields.number("beyond", 0, FURTHEST).map(Condition.ExpiresBeyond::new);
  }

  private Optional<Condition> several(Tree value, Function<List<Condition>, Condition> joined) {
    List<Condition> found = new ArrayList<>();
    if (value instanceof Tree.Items list) {
      list.items().forEach(item -> condition(item).ifPresent(found::add));
    }
    if (found.isEmpty() && mistakes.isEmpty()) {
      mistakes.add(value.place(), "rule.no-list");
    }
    return found.isEmpty() ? Optional.empty() : Optional.of(joined.apply(found));
  }
}
