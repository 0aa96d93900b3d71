package org.folioext.patronnotices.domain.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.folioext.patronnotices.domain.who.Patron;

/**
 * To whom notices about children go.
 *
 * @param under the age in full years under which a patron is a child, 0 to 21; 0 for no children
 */
public record Minors(int under, To to) {

  /** Where the library says nothing: a child's notices go to who acts for the child. */
  public static final Minors USUAL = new Minors(13, To.PROXY);

  /** Who gets them. */
  public enum To {
    PATRON,
    /** The one proxy who is notified; where there is none, or several, nobody. */
    PROXY,
    NOBODY
  }

  /** Whether it takes those who act for the patron to tell to whom notices go on that day. */
  public boolean asksWhoActs(Patron patron, LocalDate day) {
    return to == To.PROXY && isMinor(patron, day);
  }

  /** Whether the patron is known to be a child on that day; a birth date to come tells nothing. */
  boolean isMinor(Patron patron, LocalDate day) {
    return patron
        .born()
        .filter(born -> !born.isAfter(day) && ChronoUnit.YEARS.between(born, day) < under)
        .isPresent();
  }
}
