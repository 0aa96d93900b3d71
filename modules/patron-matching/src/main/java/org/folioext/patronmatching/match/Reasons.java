package org.folioext.patronmatching.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.folioext.patronmatching.compare.Field;
import org.folioext.patronmatching.compare.NameOrder;
import org.folioext.patronmatching.model.Contrast;
import org.folioext.patronmatching.model.Kind;

/**
 * Why two accounts got their probability: what each field says, in bits. One bit more doubles the
 * odds. Nothing of a person's values is in it.
 *
 * @param same what they are if they are one person's
 * @param other what they are if they are not
 * @param reasons what speaks most for one person first
 * @param prior bits before a field was looked at: there are far more pairs of two people than of
 *     one
 * @param isHeard whether other accounts of their group raised the probability
 */
public record Reasons(Kind same, Kind other, List<Reason> reasons, double prior, boolean isHeard) {
  private static final double RARE = 1e-3;
  private static final double COMMON = 5e-3;
  private static final double NOTHING = 1;

  /**
   * What a field says.
   *
   * @param key of its text
   * @param field compared
   * @param bits for one person, or against it where below 0
   */
  public record Reason(String key, Field field, double bits) {}

  static Reasons of(Contrast contrast, boolean isHeard) {
    List<Reason> reasons = new ArrayList<>();
    double prior = contrast.prior();
    for (int number = 0; number < Field.count(); number++) {
      Field field = Field.at(number);
      double bits = contrast.bits()[number];
      if (saysNothing(field, contrast)) {
        prior += bits;
      } else {
        reasons.add(new Reason(key(field, contrast), field, bits));
      }
    }
    reasons.sort(Comparator.comparingDouble(Reason::bits).reversed());
    return new Reasons(contrast.same(), contrast.other(), List.copyOf(reasons), prior, isHeard);
  }

  /** A value that is missing, and names in their usual places, which is what all pairs have. */
  private static boolean saysNothing(Field field, Contrast contrast) {
    int level = contrast.likeness().level(field);
    return field == Field.ORDER ? level == NameOrder.STRAIGHT.ordinal() : level == field.missing();
  }

  private static String key(Field field, Contrast contrast) {
    int level = contrast.likeness().level(field);
    String key = "reason." + field.name() + '.' + field.level(level).name();
    if (!field.isSame(level)) {
      return key;
    }
    if (contrast.isExplained(field) && Math.abs(contrast.bits()[field.ordinal()]) < NOTHING) {
      return key + ".ONCE";
    }
    double share = contrast.shares()[field.ordinal()];
    boolean isName = field == Field.GIVEN || field == Field.FAMILY;
    if (isName && share <= RARE) {
      return key + ".RARE";
    }
    return isName && share >= COMMON ? key + ".COMMON" : key;
  }

  /** How much speaks for one person in all, in bits. */
  public double sum() {
    return prior + reasons.stream().mapToDouble(Reason::bits).sum();
  }
}
