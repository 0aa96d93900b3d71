package org.folioext.patronmatching.model;

import static org.folioext.patronmatching.compare.Field.ADDRESS;
import static org.folioext.patronmatching.compare.Field.BIRTH;
import static org.folioext.patronmatching.compare.Field.EMAIL;
import static org.folioext.patronmatching.compare.Field.FAMILY;
import static org.folioext.patronmatching.compare.Field.GIVEN;
import static org.folioext.patronmatching.compare.Field.ORDER;
import static org.folioext.patronmatching.compare.Field.PHONE;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.folioext.patronmatching.compare.Field;

/**
 * What each kind explains. What two have in common by chance counts the more, the rarer it is; what
 * a kind explains counts nothing against it. So a family's surname, address and phone are one thing
 * that they share, not three.
 */
final class Explanations {
  private static final Map<Kind, Set<Field>> CHANCE = new EnumMap<>(Kind.class);
  private static final Map<Kind, Set<Field>> GIVEN_FOR_GOOD = new EnumMap<>(Kind.class);

  static {
    for (Kind kind : Kind.values()) {
      CHANCE.put(kind, EnumSet.noneOf(Field.class));
      GIVEN_FOR_GOOD.put(
          kind, kind.isSamePerson() ? EnumSet.noneOf(Field.class) : EnumSet.of(ORDER));
    }
    CHANCE.get(Kind.SHARED_ADDRESS).addAll(EnumSet.of(GIVEN, FAMILY));
    CHANCE.get(Kind.NAMESAKES).addAll(EnumSet.of(BIRTH, ADDRESS, PHONE, EMAIL));
    CHANCE.get(Kind.UNRELATED).addAll(EnumSet.of(GIVEN, FAMILY, BIRTH, ADDRESS, PHONE, EMAIL));
    GIVEN_FOR_GOOD.get(Kind.FAMILY).add(GIVEN);
    GIVEN_FOR_GOOD.get(Kind.TWINS).addAll(EnumSet.of(GIVEN, BIRTH));
    GIVEN_FOR_GOOD.get(Kind.NAMED_AFTER).addAll(EnumSet.of(GIVEN, BIRTH));
    CHANCE.forEach((kind, fields) -> GIVEN_FOR_GOOD.get(kind).addAll(fields));
  }

  private static final boolean[][] BY_CHANCE = table(CHANCE);
  private static final boolean[][] FIXED = table(GIVEN_FOR_GOOD);

  private Explanations() {}

  private static boolean[][] table(Map<Kind, Set<Field>> of) {
    boolean[][] table = new boolean[Kind.count()][Field.count()];
    of.forEach(
        (kind, fields) -> fields.forEach(field -> table[kind.ordinal()][field.ordinal()] = true));
    return table;
  }

  /** Whether a field is the same among pairs of a kind by chance alone. */
  static boolean byChance(int kind, int field) {
    return BY_CHANCE[kind][field];
  }

  /**
   * Whether nothing is learned about a field of a kind: chance says it, or the kind's own meaning.
   */
  static boolean isFixed(int kind, int field) {
    return FIXED[kind][field];
  }
}
