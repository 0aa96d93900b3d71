package org.folioext.okapitesting.neighbours;

import io.vertx.core.json.JsonObject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.folioext.okapi.Failure;
import org.folioext.okapi.cql.Cql;
import org.folioext.okapi.cql.CqlNode;

/**
 * A query over records in memory, with the odd ways of the real modules: case and accents do not
 * count, dates are compared as text, a field that does not exist is found nowhere. What it asks of
 * ids is told apart, so that not every record need be looked at.
 *
 * @param ids folded: those alone; empty where it names none
 * @param after folded: those behind it alone; empty where it names none
 * @param exact what it asks of other fields, word for word; {@code matches} asks it too
 * @param matches what it asks besides
 * @param byId whether they are asked for in the order of their ids
 * @param order any other order; empty: as they are
 */
record CqlFilter(
    Optional<Set<String>> ids,
    Optional<String> after,
    List<CqlMatch.Chain> exact,
    Predicate<JsonObject> matches,
    boolean byId,
    Optional<Comparator<JsonObject>> order) {
  private static final String ID = "id";

  /** All records, as they are. */
  static final CqlFilter ALL =
      new CqlFilter(
          Optional.empty(), Optional.empty(), List.of(), record -> true, false, Optional.empty());

  static CqlFilter of(String query) {
    try {
      CqlNode node = Cql.parse(query);
      return node instanceof CqlNode.Sorted sorted
          ? of(sorted.query(), sorted.keys())
          : of(node, List.of());
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

  private static CqlFilter of(CqlNode node, List<CqlNode.Key> keys) {
    List<CqlNode> all = conjuncts(node).toList();
    Optional<CqlNode> chain = all.stream().filter(one -> ids(one).isPresent()).findFirst();
    Optional<CqlNode> after =
        all.stream().filter(one -> chain.isEmpty() && after(one).isPresent()).findFirst();
    Predicate<JsonObject> rest =
        all.stream()
            .filter(one -> chain.stream().noneMatch(it -> it == one))
            .filter(one -> after.stream().noneMatch(it -> it == one))
            .map(CqlMatch::of)
            .reduce(record -> true, Predicate::and);
    boolean byId = keys.equals(List.of(new CqlNode.Key(ID, false)));
    return new CqlFilter(
        chain.flatMap(CqlFilter::ids),
        after.flatMap(CqlFilter::after),
        all.stream().map(CqlMatch::anyOf).flatMap(Optional::stream).toList(),
        rest,
        byId,
        byId ? Optional.empty() : order(keys));
  }

  private static Stream<CqlNode> conjuncts(CqlNode node) {
    return node instanceof CqlNode.And and
        ? Stream.concat(conjuncts(and.left()), conjuncts(and.right()))
        : Stream.of(node);
  }

  private static Optional<Set<String>> ids(CqlNode node) {
    return CqlMatch.anyOf(node)
        .filter(chain -> chain.field().equals(ID))
        .map(CqlMatch.Chain::values);
  }

  private static Optional<String> after(CqlNode node) {
    return node instanceof CqlNode.Clause clause
            && clause.field().equals(ID)
            && clause.relation() == CqlNode.Relation.GREATER
        ? Optional.of(CqlField.folded(clause.value()))
        : Optional.empty();
  }

  private static Optional<Comparator<JsonObject>> order(List<CqlNode.Key> keys) {
    return keys.stream()
        .map(
            key -> {
              CqlField field = CqlField.of(key.field());
              Comparator<JsonObject> by =
                  Comparator.comparing(record -> field.values(record).findFirst().orElse(""));
              return key.descending() ? by.reversed() : by;
            })
        .reduce(Comparator::thenComparing);
  }
}
