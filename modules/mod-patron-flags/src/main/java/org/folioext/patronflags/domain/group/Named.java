package org.folioext.patronflags.domain.group;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a condition names, each name once, ignoring case: names as written, or ids.
 *
 * @param groups of patrons
 * @param departments of the library
 */
public record Named(Set<String> groups, Set<String> departments) {

  /** What stands anywhere in a condition. */
  public static Named in(Condition condition) {
    Named named =
        new Named(
            new TreeSet<>(String.CASE_INSENSITIVE_ORDER),
            new TreeSet<>(String.CASE_INSENSITIVE_ORDER));
    named.collect(condition);
    return named;
  }

  private void collect(Condition condition) {
    if (condition instanceof Condition.All all) {
      collect(all.of());
    } else if (condition instanceof Condition.Any any) {
      collect(any.of());
    } else if (condition instanceof Condition.Not not) {
      collect(not.of());
    } else if (condition instanceof Condition.InGroup in) {
      groups.addAll(in.names());
    } else if (condition instanceof Condition.InDepartment in) {
      departments.addAll(in.names());
    }
  }

  private void collect(List<Condition> conditions) {
    conditions.forEach(this::collect);
  }
}
