package org.folioext.patronnotices.domain.book;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folioext.patronnotices.domain.rule.Condition;
import org.folioext.patronnotices.domain.rule.Field;

/** Conditions that nobody can meet, as far as that shows without a library. */
final class Contradictions {
  private static final Pattern ID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private Contradictions() {}

  /** Whether two that must both hold exclude each other. */
  static boolean in(Condition condition) {
    List<Condition> all = new ArrayList<>();
    flatten(condition, all);
    for (int i = 0; i < all.size(); i++) {
      for (int j = i + 1; j < all.size(); j++) {
        if (exclude(all.get(i), all.get(j))) {
          return true;
        }
      }
    }
    return false;
  }

  private static void flatten(Condition condition, List<Condition> all) {
    if (condition instanceof Condition.All several) {
      several.of().forEach(one -> flatten(one, all));
    } else {
      all.add(condition);
    }
  }

  private static boolean exclude(Condition one, Condition other) {
    if (one.equals(new Condition.Not(other)) || other.equals(new Condition.Not(one))) {
      return true;
    }
    if (one instanceof Condition.In in && other instanceof Condition.In also) {
      return in.field() == also.field()
          && isSingle(in.field())
          && areAlike(in.names(), also.names())
          && Collections.disjoint(lower(in.names()), lower(also.names()));
    }
    if (one instanceof Condition.Between range && other instanceof Condition.Between also) {
      return range.measure() == also.measure() && (ends(range, also) || ends(also, range));
    }
    return one instanceof Condition.IsActive active
        && other instanceof Condition.IsActive also
        && active.active() != also.active();
  }

  /** Whether one ends where the other has not yet begun. */
  private static boolean ends(Condition.Between one, Condition.Between other) {
    return one.under().isPresent()
        && other.from().isPresent()
        && one.under().get().compareTo(other.from().get()) <= 0;
  }

  /** Whether nothing has two of them. */
  private static boolean isSingle(Field field) {
    return field != Field.DEPARTMENT && field != Field.TAG;
  }

  /** Whether both are names, or both ids: a name and an id may be of the same thing. */
  private static boolean areAlike(List<String> names, List<String> others) {
    return Stream.concat(names.stream(), others.stream())
            .map(Contradictions::isId)
            .distinct()
            .count()
        == 1;
  }

  private static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  private static Set<String> lower(List<String> names) {
    return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
  }
}
