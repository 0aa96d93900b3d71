package org.folioext.patronflags.domain.flag;

import java.util.List;

/** When a night brings more new flags than a person should believe without looking. */
public final class Storm {

  /** Nights that say what is usual. */
  public static final int NIGHTS = 28;

  private Storm() {}

  /**
   * How many new flags a night may bring.
   *
   * @param nights new flags of the last nights, baseline not counted, the newest first; more than
   *     {@link #NIGHTS} are not looked at
   * @param factor times the median is too many, 1 or more
   * @param least never too many, 0 or more
   */
  public static long most(List<Integer> nights, int factor, int least) {
    return nights.isEmpty() ? least : (long) Math.max(least, factor * median(nights));
  }

  /**
   * What is usual: half of the nights brought no more.
   *
   * @param nights as of {@link #most}
   * @return 0 where there are none
   */
  public static double median(List<Integer> nights) {
    List<Integer> sorted = nights.stream().limit(NIGHTS).sorted().toList();
    if (sorted.isEmpty()) {
      return 0;
    }
    double middle = sorted.get(sorted.size() / 2);
    return (middle + sorted.get((sorted.size() - 1) / 2)) / 2;
  }
}
