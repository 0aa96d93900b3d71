package org.folioext.patronnotices.domain.fit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folioext.patronnotices.domain.rule.Condition;
import org.folioext.patronnotices.domain.rule.Field;
import org.folioext.patronnotices.domain.rule.Measure;
import org.folioext.patronnotices.domain.who.Candidate;

/**
 * The values that a condition looked at, for people: made only where someone looks.
 *
 * @param day of the plan
 */
public record Sight(Names names, Candidate candidate, LocalDate day) {

  /** The values, each once, in the order of the condition. */
  public List<Seen> of(Condition condition) {
    return all(condition).distinct().toList();
  }

  private Stream<Seen> all(Condition condition) {
    if (condition instanceof Condition.All all) {
      return all.of().stream().flatMap(this::all);
    }
    if (condition instanceof Condition.Any any) {
      return any.of().stream().flatMap(this::all);
    }
    if (condition instanceof Condition.Not not) {
      return all(not.of());
    }
    return Stream.of(one(condition));
  }

  private Seen one(Condition condition) {
    if (condition instanceof Condition.In in) {
      return of(in.field());
    }
    if (condition instanceof Condition.Has has) {
      return of(has.field());
    }
    if (condition instanceof Condition.Between between) {
      Measure measure = between.measure();
      return new Seen(
          measure.id(),
          Looked.at(measure, candidate, day).map(BigDecimal::toPlainString).orElse(""),
          measure != Measure.OPEN_LOANS);
    }
    if (condition instanceof Condition.Custom custom) {
      List<String> found = candidate.patron().customFields().getOrDefault(custom.name(), List.of());
      return new Seen("custom:" + custom.name(), String.join(", ", found), true);
    }
    return new Seen("active", String.valueOf(candidate.patron().active()), false);
  }

  private Seen of(Field field) {
    String value = Looked.at(field, candidate).map(found -> listed(field, found)).orElse("");
    return new Seen(field.id(), value, field == Field.TAG);
  }

  private String listed(Field field, Set<?> found) {
    return found.stream()
        .map(one -> one instanceof UUID id ? names.of(field, id) : one.toString())
        .sorted()
        .collect(Collectors.joining(", "));
  }
}
