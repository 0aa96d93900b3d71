package org.folioext.patronnotices.domain.rule;

import java.util.EnumSet;
import java.util.Set;

/** What of a library the conditions of rules name. Stateless. */
public final class NamedFields {

  private NamedFields() {}

  /** Fields whose records a condition names. */
  public static Set<Field> of(Condition condition) {
    Set<Field> named = EnumSet.noneOf(Field.class);
    add(condition, named);
    return named;
  }

  private static void add(Condition condition, Set<Field> named) {
    if (condition instanceof Condition.All all) {
      all.of().forEach(one -> add(one, named));
    } else if (condition instanceof Condition.Any any) {
      any.of().forEach(one -> add(one, named));
    } else if (condition instanceof Condition.Not not) {
      add(not.of(), named);
    } else if (condition instanceof Condition.In in && in.field().isReferred()) {
      named.add(in.field());
    }
  }
}
