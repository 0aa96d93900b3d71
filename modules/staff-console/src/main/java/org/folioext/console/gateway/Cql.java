package org.folioext.console.gateway;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Queries, with every value quoted. Stateless. */
public final class Cql {

  /** What finds everything. */
  public static final String ALL = "cql.allRecords=1";

  private Cql() {}

  /** A field that has exactly a value. */
  public static String is(String field, String value) {
    return compared(field, "==", value);
  }

  /** A field that has one of some values, of which there is one at least. */
  public static String isOneOf(String field, Collection<String> values) {
    return values.stream()
        .map(value -> is(field, value))
        .collect(Collectors.joining(" or ", "(", ")"));
  }

  /**
   * A field beside a value.
   *
   * @param comparison {@code ==}, {@code <>}, {@code <}, {@code <=}, {@code >} or {@code >=}
   */
  public static String compared(String field, String comparison, String value) {
    return field + comparison + "\"" + value.replaceAll("[\\\\\"*?^]", "\\\\$0") + "\"";
  }

  /** A field that has any value. */
  public static String has(String field) {
    return field + "=\"\"";
  }

  /** A field that has no value. */
  public static String lacks(String field) {
    return "(" + ALL + " not " + has(field) + ")";
  }

  /** All of them; empty where there is none. */
  public static Optional<String> all(List<String> terms) {
    return Optional.of(String.join(" and ", terms)).filter(query -> !query.isEmpty());
  }
}
