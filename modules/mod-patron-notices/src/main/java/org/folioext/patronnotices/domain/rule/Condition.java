package org.folioext.patronnotices.domain.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** For whom a rule is. Names and texts are compared ignoring case. */
public sealed interface Condition {

  /** Everybody. */
  Condition EVERYBODY = new All(List.of());

  /** How many conditions stand within each other, this one among them. */
  default int depth() {
    if (this instanceof All all) {
      return 1 + depth(all.of());
    }
    if (this instanceof Any any) {
      return 1 + depth(any.of());
    }
    return this instanceof Not not ? 1 + not.of().depth() : 1;
  }

  private static int depth(List<Condition> conditions) {
    return conditions.stream().mapToInt(Condition::depth).max().orElse(0);
  }

  /** All of several; of none, everybody. */
  record All(List<Condition> of) implements Condition {
    public All {
      of = List.copyOf(of);
    }
  }

  /** One of several, or more; at least one. */
  record Any(List<Condition> of) implements Condition {
    public Any {
      of = List.copyOf(of);
    }
  }

  /** The contrary. */
  record Not(Condition of) implements Condition {}

  /**
   * One of these.
   *
   * @param names as written, in their order; of what has names, a name or an id; at least one
   */
  record In(Field field, List<String> names) implements Condition {
    public In {
      names = List.copyOf(names);
    }
  }

  /** Any at all. */
  record Has(Field field) implements Condition {}

  /**
   * A number of a range; at least one end is there.
   *
   * @param from at least so much
   * @param under less than that
   */
  record Between(Measure measure, Optional<BigDecimal> from, Optional<BigDecimal> under)
      implements Condition {}

  /**
   * A custom field of the patron.
   *
   * @param name its reference id
   * @param values as written, one of which it has; of none, it has any
   */
  record Custom(String name, List<String> values) implements Condition {
    public Custom {
      values = List.copyOf(values);
    }
  }

  /** Active, or not. */
  record IsActive(boolean active) implements Condition {}
}
