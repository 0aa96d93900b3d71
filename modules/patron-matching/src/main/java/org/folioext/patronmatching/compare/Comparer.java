package org.folioext.patronmatching.compare;

import org.folioext.patronmatching.tidy.Features;

/** Says how alike two people's data are. Symmetric, immutable, thread-safe. */
public final class Comparer {
  private static final int FAR_BETTER = 3;

  private final Names names = new Names(Nicknames.supplied());

  /** How alike two people are, field by field. */
  public Likeness compare(Features left, Features right) {
    NameLevel given = given(left, right);
    boolean areInstitutions = isInstitution(left) && isInstitution(right);
    NameLevel family =
        areInstitutions
            ? names.institution(left.family(), right.family())
            : names.family(left.family(), right.family());
    NameOrder order = NameOrder.STRAIGHT;
    if (given.ordinal() + family.ordinal() > FAR_BETTER && isWhole(left) && isWhole(right)) {
      NameLevel one = names.given(left.family(), right.given());
      NameLevel other = names.given(left.given(), right.family());
      if (isBetter(one, other, given, family)) {
        given = later(one, other);
        family = earlier(one, other);
        order = NameOrder.CROSSED;
      }
    }
    return Likeness.of(
        given,
        family,
        order,
        Dates.level(left.birth(), right.birth()),
        Addresses.level(left, right),
        Contacts.phones(left.phones(), right.phones()),
        Contacts.emails(left.emails(), right.emails()));
  }

  private static boolean isInstitution(Features one) {
    return one.given().isEmpty() && one.birth() == 0;
  }

  private static boolean isWhole(Features one) {
    return !one.given().isEmpty() && !one.family().isEmpty();
  }

  private static boolean isBetter(
      NameLevel one, NameLevel other, NameLevel given, NameLevel family) {
    int crossed = one.ordinal() + other.ordinal();
    return crossed + FAR_BETTER <= given.ordinal() + family.ordinal()
        && earlier(one, other).ordinal() <= NameLevel.NEAR.ordinal()
        && later(one, other) != NameLevel.MISSING;
  }

  private static NameLevel earlier(NameLevel one, NameLevel other) {
    return one.ordinal() <= other.ordinal() ? one : other;
  }

  private static NameLevel later(NameLevel one, NameLevel other) {
    return one.ordinal() <= other.ordinal() ? other : one;
  }

  private NameLevel given(Features left, Features right) {
    NameLevel best = names.given(left.given(), right.given());
    if (best == NameLevel.SAME || left.preferred().isEmpty() && right.preferred().isEmpty()) {
      return best;
    }
    best = preferred(best, left.preferred(), right.given());
    best = preferred(best, left.given(), right.preferred());
    return preferred(best, left.preferred(), right.preferred());
  }

  /** What a preferred name fits is a form of the name, not the name. */
  private NameLevel preferred(NameLevel best, String left, String right) {
    NameLevel level = names.given(left, right);
    NameLevel form = level == NameLevel.SAME ? NameLevel.VARIANT : level;
    return level != NameLevel.MISSING && form.ordinal() < best.ordinal() ? form : best;
  }
}
