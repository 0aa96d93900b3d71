package org.folioext.patronnotices.app.cases;

import java.time.LocalDate;

/** Days in the library's zone, from the first to the last. */
public record Span(LocalDate first, LocalDate last) {

  public Span {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("From " + first + " to " + last);
    }
  }

  /** One day. */
  public static Span of(LocalDate day) {
    return new Span(day, day);
  }
}
