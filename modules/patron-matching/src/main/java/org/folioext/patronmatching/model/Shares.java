package org.folioext.patronmatching.model;

import java.util.List;
import org.folioext.patronmatching.compare.Field;
import org.folioext.patronmatching.compare.Likeness;
import org.folioext.patronmatching.tidy.Features;

/**
 * How rare a person's values are: for each, the share of other people who have it by chance. Made
 * once a person, so that a comparison need look nothing up. Immutable.
 */
public final class Shares {
  private static final int PHONES = 6;
  private static final int GIVEN = 0;
  private static final int FAMILY = 1;
  private static final int GIVEN_AS_FAMILY = 2;
  private static final int FAMILY_AS_GIVEN = 3;
  private static final int BIRTH = 4;
  private static final int HOUSE = 5;

  private final float[] shares;

  Shares(Features of, Frequencies frequencies) {
    int emails = PHONES + of.phones().size();
    shares = new float[emails + of.emails().size()];
    shares[GIVEN] = frequencies.share(Field.GIVEN, of.given());
    shares[FAMILY] = frequencies.share(Field.FAMILY, of.family());
    shares[GIVEN_AS_FAMILY] = frequencies.share(Field.FAMILY, of.given());
    shares[FAMILY_AS_GIVEN] = frequencies.share(Field.GIVEN, of.family());
    shares[BIRTH] = frequencies.share(Field.BIRTH, Integer.toString(of.birth()));
    shares[HOUSE] = frequencies.share(Field.ADDRESS, of.house());
    fill(PHONES, Field.PHONE, of.phones(), frequencies);
    fill(emails, Field.EMAIL, of.emails(), frequencies);
  }

  private void fill(int first, Field field, List<String> values, Frequencies frequencies) {
    for (int i = 0; i < values.size(); i++) {
      shares[first + i] = frequencies.share(field, values.get(i));
    }
  }

  /** The share of the value that two people have in common; 0 where a field is not the same. */
  static double of(Field field, Likeness likeness, Profile left, Profile right) {
    if (!field.isSame(likeness.level(field))) {
      return 0;
    }
    return switch (field) {
      case GIVEN, FAMILY -> names(field, likeness, left, right);
      case BIRTH -> left.shares().shares[BIRTH];
      case ADDRESS -> left.shares().shares[HOUSE];
      case PHONE ->
          left.shares().common(PHONES, left.features().phones(), right.features().phones());
      case EMAIL ->
          left.shares()
              .common(
                  PHONES + left.features().phones().size(),
                  left.features().emails(),
                  right.features().emails());
      case ORDER -> 0;
    };
  }

  /**
   * Of names that were swapped, that which fits is looked up as it stands in the one or the other.
   */
  private static double names(Field field, Likeness likeness, Profile left, Profile right) {
    float[] of = left.shares().shares;
    if (!likeness.isCrossed()) {
      return of[field == Field.GIVEN ? GIVEN : FAMILY];
    }
    boolean first = left.features().family().equals(right.features().given());
    boolean second = left.features().given().equals(right.features().family());
    if (first && second) {
      boolean isFirst =
          left.features().family().compareTo(left.features().given()) < 0 == (field == Field.GIVEN);
      int value = isFirst ? FAMILY : GIVEN;
      return field == Field.GIVEN
          ? of[value == FAMILY ? FAMILY_AS_GIVEN : GIVEN]
          : of[value == FAMILY ? FAMILY : GIVEN_AS_FAMILY];
    }
    return first ? of[FAMILY_AS_GIVEN] : of[GIVEN];
  }

  private double common(int first, List<String> mine, List<String> others) {
    float rarest = 1;
    for (int i = 0; i < mine.size(); i++) {
      if (others.contains(mine.get(i))) {
        rarest = Math.min(rarest, shares[first + i]);
      }
    }
    return rarest;
  }
}
