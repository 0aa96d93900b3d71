package org.folioext.console.notices;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.folioext.console.gateway.Url;
import org.folioext.console.web.PageRequest;

/**
 * The days that a list, or a count, is of: as a person wrote them, each as {@code 2026-01-31}.
 *
 * @param from the first; empty for the first of all
 * @param to the last; empty for the last of all
 */
public record Days(String from, String to) {

  private static final int FIRST_YEAR = 1000;
  private static final int LAST_YEAR = 9999;

  /** Those that an address has as {@code from} and {@code to}. */
  public static Days of(PageRequest request) {
    return new Days(request.query("from").orElse(""), request.query("to").orElse(""));
  }

  /** Whether one is no day, or the last is before the first. */
  public boolean wrong() {
    return isNone(from)
        || isNone(to)
        || !from.isEmpty() && !to.isEmpty() && day(to).isBefore(day(from));
  }

  private static boolean isNone(String text) {
    if (text.isEmpty()) {
      return false;
    }
    try {
      int year = LocalDate.parse(text).getYear();
      return year < FIRST_YEAR || year > LAST_YEAR;
    } catch (DateTimeException e) {
      return true;
    }
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  /** The first; empty for the first of all. */
  public Optional<String> first() {
    return Optional.of(from).filter(day -> !day.isEmpty());
  }

  /** The last; empty for the last of all. */
  public Optional<String> last() {
    return Optional.of(to).filter(day -> !day.isEmpty());
  }

  /** As parameters of an address. */
  public Url on(Url page) {
    return page.with("from", from).with("to", to);
  }
}
