package org.folioext.okapi.remote;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folioext.okapi.time.Dates;

/** Queries to other modules: the one place where terms are escaped. Stateless. */
public final class CqlText {

  private CqlText() {}

  /** A term in quotation marks, in which nothing has a meaning of its own. */
  public static String term(String text) {
    return '"' + text.replaceAll("([\\\\\"*?^])", "\\\\$1") + '"';
  }

  /** A date in quotation marks, as FOLIO writes it: its storages compare dates as text. */
  public static String date(Instant at) {
    return term(Dates.of(at));
  }

  /** {@code field==(a or b)}; one id or more. */
  public static String anyOf(String field, Collection<UUID> ids) {
    return ids.stream().map(UUID::toString).collect(Collectors.joining(" or ", field + "==(", ")"));
  }

  /** For a query string. */
  public static String encoded(String query) {
    return URLEncoder.encode(query, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
