package org.folioext.patronnotices.domain.ledger;

import java.util.List;

/** When a rule brings more in a run than a person should believe without looking. Stateless. */
public final class StormGuard {

  /** Days of the same weekday that say what is usual. */
  public static final int WEEKS = 8;

  /** With fewer of them nobody knows what is usual. */
  static final int ENOUGH = 3;

  /** So many are never too many, of a rule that is known. */
  static final int LEAST = 200;

  private static final int FACTOR = 3;

  private StormGuard() {}

  /**
   * How many causes a rule may bring in a run without being held.
   *
   * @param known whether the rule ever brought something that was let go
   * @param usual what it brought on the last such weekdays and was let go, the newest first; more
   *     than {@value #WEEKS} are not looked at
   * @return 0 of a rule that is not known: whatever it brings is held
   */
  public static long most(boolean known, List<Long> usual) {
    if (!known) {
      return 0;
    }
    return usual.size() < ENOUGH ? LEAST : Math.max(LEAST, (long) (FACTOR * median(usual)));
  }

  private static double median(List<Long> usual) {
    List<Long> sorted = usual.stream().limit(WEEKS).sorted().toList();
    double middle = sorted.get(sorted.size() / 2);
    return (middle + sorted.get((sorted.size() - 1) / 2)) / 2;
  }
}
