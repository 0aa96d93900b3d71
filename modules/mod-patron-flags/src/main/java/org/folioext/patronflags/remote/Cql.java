package org.folioext.patronflags.remote;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;

/** Queries to other modules: the one place where terms are escaped. Stateless. */
final class Cql {

  /** As FOLIO writes it; its storages compare dates as text. */
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx").withZone(ZoneOffset.UTC);

  private Cql() {}

  /** A term in quotation marks, in which nothing has a meaning of its own. */
  static String term(String text) {
    return '"' + text.replaceAll("([\\\\\"*?^])", "\\\\$1") + '"';
  }

  static String date(Instant at) {
    return term(DATE.format(at));
  }

  /** {@code field==(a or b)}; one id or more. */
  static String anyOf(String field, Collection<UUID> ids) {
    return ids.stream().map(UUID::toString).collect(Collectors.joining(" or ", field + "==(", ")"));
  }

  /** For a query string. */
  static String encoded(String query) {
    return URLEncoder.encode(query, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
