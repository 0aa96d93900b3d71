package org.folioext.marc.checks;

/**
 * Reports the first few places of one kind of fault in a record, and counts the rest, so that one
 * bad record gives no thousand findings. Made and closed by a rule for each record; not
 * thread-safe.
 */
public final class Capped {
  /** Places told one by one. */
  public static final int LIMIT = 5;

  private final Report report;
  private int found;

  /** Nothing found yet. */
  public Capped(Report report) {
    this.report = report;
  }

  /** Tells a place, or only counts it; arguments as in {@link Report#add}. */
  public void add(Place place, String message, Object... args) {
    if (++found <= LIMIT) {
      report.add(place, message, args);
    }
  }

  /** Says how many places were not told, if any, by the rule's message {@code more}. */
  public void close() {
    if (found > LIMIT) {
      report.add(Place.record(), "more", found - LIMIT);
    }
  }
}
