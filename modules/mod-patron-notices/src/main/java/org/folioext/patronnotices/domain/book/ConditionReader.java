package org.folioext.patronnotices.domain.book;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.folioext.okapi.form.Fields;
import org.folioext.okapi.form.Mistakes;
import org.folioext.okapi.form.Tree;
import org.folioext.patronnotices.domain.rule.Condition;
import org.folioext.patronnotices.domain.rule.Event;
import org.folioext.patronnotices.domain.rule.Field;
import org.folioext.patronnotices.domain.rule.Measure;

/** Reads for whom a rule is. Used once. */
final class ConditionReader {
  private static final int LONGEST = 200;

  /** Conditions in one rule at most. */
  static final int MOST = 200;

  private static final List<String> KNOWN =
      Stream.of(
              Arrays.stream(Field.values()).map(Field::id),
              Arrays.stream(Measure.values()).map(Measure::id),
              Stream.of("custom", "active", "all", "any", "not"))
          .flatMap(names -> names)
          .toList();

  private final Event event;
  private final Mistakes mistakes;
  private int read;

  ConditionReader(Event event, Mistakes mistakes) {
    this.event = event;
    this.mistakes = mistakes;
  }

  /** The condition of a map; empty only where something is among the mistakes. */
  Optional<Condition> condition(Tree tree) {
    Fields fields = Fields.of(tree, KNOWN, mistakes);
    List<Condition> found = new ArrayList<>();
    for (String key : KNOWN) {
      fields.tree(key).flatMap(value -> counted(key, value, fields)).ifPresent(found::add);
    }
    if (found.isEmpty()) {
      if (mistakes.isEmpty()) {
        mistakes.add(tree.place(), "rule.no-condition", String.join(", ", KNOWN));
      }
      return Optional.empty();
    }
    Condition all = found.size() == 1 ? found.get(0) : new Condition.All(found);
    return Optional.of(all).filter(one -> isPossible(one, tree));
  }

  private boolean isPossible(Condition condition, Tree tree) {
    boolean possible = !Contradictions.in(condition);
    if (!possible && mistakes.isEmpty()) {
      mistakes.add(tree.place(), "rule.contradiction");
    }
    return possible;
  }

  private Optional<? extends Condition> counted(String key, Tree value, Fields fields) {
    read++;
    if (read == MOST + 1) {
      mistakes.add(value.place(), "rule.too-many", String.valueOf(MOST));
    }
    return read > MOST ? Optional.empty() : one(key, value, fields);
  }

  private Optional<? extends Condition> one(String key, Tree value, Fields fields) {
    Optional<Field> field = Field.of(key);
    if (field.isPresent()) {
      return among(field.get(), value, fields);
    }
    Optional<Measure> measure = Measure.of(key);
    if (measure.isPresent()) {
      return between(measure.get(), value);
    }
    return switch (key) {
      case "custom" -> custom(value);
      case "active" -> fields.flag(key).map(Condition.IsActive::new);
      case "all" -> several(value, Condition.All::new);
      case "any" -> several(value, Condition.Any::new);
      default -> condition(value).map(Condition.Not::new);
    };
  }

  private Optional<Condition> among(Field field, Tree value, Fields fields) {
    if (!field.isOf(event.subject())) {
      mistakes.add(value.place(), "rule.not-of-event", field.id(), event.id());
      return Optional.empty();
    }
    boolean some = field == Field.DEPARTMENT || field == Field.TAG;
    if (some && value instanceof Tree.Leaf leaf && leaf.text().equals("any")) {
      return Optional.of(new Condition.Has(field));
    }
    if (some && value instanceof Tree.Leaf leaf && leaf.text().equals("none")) {
      return Optional.of(new Condition.Not(new Condition.Has(field)));
    }
    Optional<List<String>> names = fields.texts(field.id(), LONGEST);
    if (names.filter(List::isEmpty).isPresent() && mistakes.isEmpty()) {
      mistakes.add(value.place(), "rule.no-names", field.id());
    }
    return names.filter(list -> !list.isEmpty()).map(list -> new Condition.In(field, list));
  }

  private Optional<Condition> between(Measure measure, Tree value) {
    Fields range = Fields.of(value, List.of("from", "under"), mistakes);
    Optional<BigDecimal> from = range.value("from", ConditionReader::number, "rule.number");
    Optional<BigDecimal> under = range.value("under", ConditionReader::number, "rule.number");
    boolean sound =
        (from.isPresent() || under.isPresent())
            && (from.isEmpty() || under.isEmpty() || from.get().compareTo(under.get()) < 0);
    if (!sound && mistakes.isEmpty()) {
      mistakes.add(value.place(), "rule.range", measure.id());
    }
    return sound ? Optional.of(new Condition.Between(measure, from, under)) : Optional.empty();
  }

  /** In the one form that a number has: 18.0 is 18. */
  private static Optional<BigDecimal> number(String text) {
    return Optional.of(text)
        .filter(digits -> digits.matches("\\d{1,9}(\\.\\d{1,4})?"))
        .map(digits -> new BigDecimal(digits).stripTrailingZeros())
        .map(number -> number.scale() < 0 ? number.setScale(0) : number);
  }

  private Optional<Condition> custom(Tree value) {
    Fields fields = Fields.of(value, List.of("field", "is"), mistakes);
    return fields
        .text("field", LONGEST)
        .map(name -> new Condition.Custom(name, fields.texts("is", LONGEST).orElse(List.of())));
  }

  private Optional<Condition> several(Tree value, Function<List<Condition>, Condition> joined) {
    List<Condition> found = new ArrayList<>();
    if (value instanceof Tree.Items list) {
      list.items().forEach(item -> condition(item).ifPresent(found::add));
    }
    if (found.isEmpty() && mistakes.isEmpty()) {
      mistakes.add(value.place(), "rule.no-list");
    }
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(joined.apply(found)).filter(one -> isPossible(one, value));
  }
}
