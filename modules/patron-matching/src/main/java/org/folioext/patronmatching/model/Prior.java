package org.folioext.patronmatching.model;

import java.util.List;
import org.folioext.patronmatching.compare.Field;
import org.folioext.patronmatching.compare.NameLevel;

/**
 * What is believed before anything was seen, for every library alike: how often people mistype,
 * move and marry, and how families look. Thirty pairs of data weigh as much as this does.
 */
final class Prior {
  /** How many pairs of a kind it weighs. */
  static final double STRENGTH = 30;

  private static final double NEVER = 1e-4;
  private static final double ALIKE_IN_FAMILY = 2;
  private static final double ALIKE_AT_LEAST = 0.001;
  private static final double[] ORDER = {0.985, 0.015};
  private static final double[] EITHER_ORDER = {1, 1};

  private Prior() {}

  /** By kind, field and level, how likely the level is. */
  static double[][][] levels(double[][] chance) {
    double[][][] levels = new double[Kind.count()][][];
    double[] given = of(.87, .05, .05, .02, .01);
    double[] family = of(.86, .03, .05, .02, .04);
    double[] birth = of(.92, .01, .03, .015, .006, .006, .008, .005);
    double[] phone = of(.8, .04, .16);
    put(
        levels,
        Kind.SAME_AT_HOME,
        given,
        family,
        ORDER,
        birth,
        of(.75, .12, .07, .03, .03),
        phone,
        phone);
    put(
        levels,
        Kind.SAME_MISTYPED,
        of(.45, .12, .2, .1, .13),
        of(.5, .07, .2, .1, .13),
        ORDER,
        of(.6, .03, .14, .07, .02, .04, .06, .04),
        of(.35, .3, .2, .08, .07),
        of(.55, .15, .3),
        of(.55, .15, .3));
    put(
        levels,
        Kind.SAME_MOVED,
        given,
        of(.75, .04, .05, .02, .14),
        ORDER,
        birth,
        of(5e-4, 5e-4, .01, .2, .78),
        of(.4, .03, .57),
        of(.6, .04, .36));
    double[] otherGiven = withinFamily(chance(chance, Field.GIVEN));
    double[] home = of(.8, .11, .06, .015, .015);
    double[] homePhone = of(.6, .02, .38);
    double[] homeEmail = of(.25, .02, .73);
    double[] sameFamily = of(.85, .05, .05, .01, .04);
    put(
        levels,
        Kind.FAMILY,
        otherGiven,
        sameFamily,
        ORDER,
        of(1e-4, 2e-4, .006, .005, .1, .35, .45, .09),
        home,
        homePhone,
        homeEmail);
    put(
        levels,
        Kind.TWINS,
        otherGiven,
        sameFamily,
        ORDER,
        of(1 - 7 * NEVER, NEVER, NEVER, NEVER, NEVER, NEVER, NEVER, NEVER),
        home,
        homePhone,
        homeEmail);
    put(
        levels,
        Kind.NAMED_AFTER,
        of(.93, .04, .03, NEVER, NEVER),
        sameFamily,
        ORDER,
        of(NEVER, NEVER, .005, .005, .001, .03, .9, .06),
        home,
        homePhone,
        homeEmail);
    put(
        levels,
        Kind.SHARED_ADDRESS,
        chance(chance, Field.GIVEN),
        chance(chance, Field.FAMILY),
        EITHER_ORDER,
        chance(chance, Field.BIRTH),
        home,
        homePhone,
        homeEmail);
    put(
        levels,
        Kind.NAMESAKES,
        given,
        family,
        ORDER,
        chance(chance, Field.BIRTH),
        chance(chance, Field.ADDRESS),
        chance(chance, Field.PHONE),
        chance(chance, Field.EMAIL));
    double[][] unrelated = chance.clone();
    unrelated[Field.ORDER.ordinal()] = EITHER_ORDER;
    put(levels, Kind.UNRELATED, unrelated);
    return levels;
  }

  /** By kind, how many pairs there are of so many people. */
  static double[] sizes(int people) {
    double n = people;
    return new double[] {
      n * .05, n * .01, n * .02, n * .3, n * .005, n * .002, n * .2, n * .02, n * (n - 1) / 2
    };
  }

  /** Parents give their children other names, but names that sound alike more often than chance. */
  private static double[] withinFamily(double[] chance) {
    double[] given = chance.clone();
    given[NameLevel.SAME.ordinal()] = 1e-9;
    for (NameLevel alike : List.of(NameLevel.VARIANT, NameLevel.NEAR, NameLevel.SIMILAR)) {
      given[alike.ordinal()] = Math.max(ALIKE_IN_FAMILY * chance[alike.ordinal()], ALIKE_AT_LEAST);
    }
    return given;
  }

  private static double[] chance(double[][] chance, Field field) {
    return chance[field.ordinal()];
  }

  private static void put(double[][][] levels, Kind kind, double[]... fields) {
    double[][] own = new double[fields.length][];
    for (int f = 0; f < fields.length; f++) {
      own[f] = fields[f].clone();
    }
    levels[kind.ordinal()] = own;
  }

  /** Shares of the levels that say something, as they are to one another; what is missing is 1. */
  private static double[] of(double... parts) {
    double all = 0;
    for (double part : parts) {
      all += part;
    }
    double[] levels = new double[parts.length + 1];
    for (int i = 0; i < parts.length; i++) {
      levels[i] = parts[i] / all;
    }
    levels[parts.length] = 1;
    return levels;
  }
}
