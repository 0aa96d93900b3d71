package org.folioext.patronflags.http;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Instants as FOLIO writes them. Stateless. */
final class Dates {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx").withZone(ZoneOffset.UTC);

  private Dates() {}

  static String of(Instant at) {
    return DATE.format(at);
  }
}
