package org.folioext.okapi.time;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Instants as FOLIO writes them. Stateless. */
public final class Dates {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx").withZone(ZoneOffset.UTC);

  private Dates() {}

  /** In UTC, to the millisecond: {@code 2026-03-02T10:00:00.000+00:00}. */
  public static String of(Instant at) {
    return DATE.format(at);
  }
}
