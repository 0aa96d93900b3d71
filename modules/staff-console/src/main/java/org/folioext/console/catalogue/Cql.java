package org.folioext.console.catalogue;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Queries, with every value quoted. Stateless. */
final class Cql {

  private Cql() {}

  /** A field that has exactly a value. */
  static String is(String field, String value) {
    return field + "==\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  /** Both, where both are there; empty where none is. */
  static Optional<String> and(Optional<String> one, Optional<String> other) {
    return Optional.of(
            Stream.of(one, other).flatMap(Optional::stream).collect(Collectors.joining(" and ")))
        .filter(query -> !query.isEmpty());
  }
}
