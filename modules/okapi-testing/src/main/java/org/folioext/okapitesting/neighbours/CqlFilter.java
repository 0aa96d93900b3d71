package org.folioext.okapitesting.neighbours;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.folioext.okapi.Failure;
import org.folioext.okapi.cql.Cql;
import org.folioext.okapi.cql.CqlNode;

/**
 * A query over records in memory, with the odd ways of the real modules: case and accents do not
 * count, dates are compared as text, a field that does not exist is found nowhere.
 *
 * @param order empty: as they are
 */
record CqlFilter(Predicate<JsonObject> matches, Optional<Comparator<JsonObject>> order) {
  private static final List<String> KEYWORDS =
      List.of("username", "personal.firstName", "personal.lastName", "personal.email", "barcode");

  static CqlFilter of(String query) {
    try {
      CqlNode node = Cql.parse(query);
      return node instanceof CqlNode.Sorted sorted
          ? new CqlFilter(predicate(sorted.query()), order(sorted.keys()))
          : new CqlFilter(predicate(node), Optional.empty());
    } catch (Failure e) {
      throw Refused.text(
          400,
          "org.folio.cql2pgjson.exception.QueryValidationException:"
              + " org.z3950.zing.cql.CQLParseException: "
              + e.getMessage()
              + ": "
              + query);
    }
  }

  private static Predicate<JsonObject> predicate(CqlNode node) {
    if (node instanceof CqlNode.And and) {
      return predicate(and.left()).and(predicate(and.right()));
    }
    if (node instanceof CqlNode.Or or) {
      return predicate(or.left()).or(predicate(or.right()));
    }
    if (node instanceof CqlNode.Not not) {
      return predicate(not.left()).and(predicate(not.right()).negate());
    }
    if (node instanceof CqlNode.Clause clause) {
      return record -> values(record, clause.field()).anyMatch(value -> test(clause, value));
    }
    return record -> true;
  }

  private static boolean test(CqlNode.Clause clause, String value) {
    String wanted = folded(clause.value());
    String have = folded(value);
    return switch (clause.relation()) {
      case EXACTLY -> clause.truncated() ? have.startsWith(wanted) : have.equals(wanted);
      case OTHER -> !have.equals(wanted);
      case MATCHES -> hasWords(have, wanted, clause.truncated());
      case LESS -> have.compareTo(wanted) < 0;
      case LESS_OR_EQUAL -> have.compareTo(wanted) <= 0;
      case GREATER -> have.compareTo(wanted) > 0;
      case GREATER_OR_EQUAL -> have.compareTo(wanted) >= 0;
    };
  }

  /** {@code field=""} holds for every value. */
  private static boolean hasWords(String have, String wanted, boolean open) {
    List<String> words = Arrays.asList(have.split("[^\\p{L}\\p{N}]+"));
    return Arrays.stream(wanted.split("\\s+"))
        .filter(word -> !word.isEmpty())
        .allMatch(
            word -> open ? words.stream().anyMatch(w -> w.startsWith(word)) : words.contains(word));
  }

  private static Stream<String> values(JsonObject record, String field) {
    return field.equals("keywords")
        ? KEYWORDS.stream().flatMap(one -> values(record, one))
        : at(record, List.of(field.split("\\.")));
  }

  private static Stream<String> at(Object value, List<String> path) {
    if (value == null) {
      return Stream.empty();
    }
    if (value instanceof JsonArray array) {
      return array.stream().flatMap(one -> at(one, path));
    }
    if (path.isEmpty()) {
      return Stream.of(value.toString());
    }
    return value instanceof JsonObject object
        ? at(object.getValue(path.get(0)), path.subList(1, path.size()))
        : Stream.empty();
  }

  private static Optional<Comparator<JsonObject>> order(List<CqlNode.Key> keys) {
    return keys.stream()
        .map(
            key -> {
              Comparator<JsonObject> by =
                  Comparator.comparing(
                      record -> folded(values(record, key.field()).findFirst().orElse("")));
              return key.descending() ? by.reversed() : by;
            })
        .reduce(Comparator::thenComparing);
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }
}
