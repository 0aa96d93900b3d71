package org.folioext.okapitesting.neighbours;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.folioext.okapi.cql.CqlNode;

/** What a query asks of a record, made once and tried on many. Stateless. */
final class CqlMatch {
  private CqlMatch() {}

  static Predicate<JsonObject> of(CqlNode node) {
    if (node instanceof CqlNode.And and) {
      return of(and.left()).and(of(and.right()));
    }
    if (node instanceof CqlNode.Or or) {
      return anyOf(node)
          .map(chain -> on(chain.field(), chain.values()::contains))
          .orElseGet(() -> of(or.left()).or(of(or.right())));
    }
    if (node instanceof CqlNode.Not not) {
      return of(not.left()).and(of(not.right()).negate());
    }
    if (node instanceof CqlNode.Clause clause) {
      return on(clause.field(), value(clause));
    }
    return record -> true;
  }

  private static Predicate<JsonObject> on(String name, Predicate<String> value) {
    CqlField field = CqlField.of(name);
    return record -> field.values(record).anyMatch(value);
  }

  private static Predicate<String> value(CqlNode.Clause clause) {
    String wanted = CqlField.folded(clause.value());
    return switch (clause.relation()) {
      case EXACTLY -> clause.truncated() ? have -> have.startsWith(wanted) : wanted::equals;
      case OTHER -> have -> !have.equals(wanted);
      case MATCHES -> words(wanted, clause.truncated());
      case LESS -> have -> have.compareTo(wanted) < 0;
      case LESS_OR_EQUAL -> have -> have.compareTo(wanted) <= 0;
      case GREATER -> have -> have.compareTo(wanted) > 0;
      case GREATER_OR_EQUAL -> have -> have.compareTo(wanted) >= 0;
    };
  }

  /** {@code field=""} holds for every value. */
  private static Predicate<String> words(String wanted, boolean open) {
    List<String> all = Arrays.stream(wanted.split("\\s+")).filter(word -> !word.isEmpty()).toList();
    return have -> {
      List<String> words = Arrays.asList(have.split("[^\\p{L}\\p{N}]+"));
      return all.stream()
          .allMatch(
              word ->
                  open ? words.stream().anyMatch(w -> w.startsWith(word)) : words.contains(word));
    };
  }

  /**
   * {@code field==a or field==b}.
   *
   * @param values folded
   */
  record Chain(String field, Set<String> values) {
    /** The same for one value after the other. */
    Stream<Chain> each() {
      return values.stream().map(value -> new Chain(field, Set.of(value)));
    }
  }

  /** Of one clause or more, all exact and of the same field; else empty. */
  static Optional<Chain> anyOf(CqlNode node) {
    List<CqlNode.Clause> clauses = new ArrayList<>();
    if (!collect(node, clauses)) {
      return Optional.empty();
    }
    String field = clauses.get(0).field();
    Set<String> values = new HashSet<>();
    for (CqlNode.Clause clause : clauses) {
      boolean exact = clause.relation() == CqlNode.Relation.EXACTLY && !clause.truncated();
      if (!exact || !clause.field().equals(field)) {
        return Optional.empty();
      }
      values.add(CqlField.folded(clause.value()));
    }
    return Optional.of(new Chain(field, values));
  }

  /** False where there is more than clauses between the ors. */
  private static boolean collect(CqlNode node, List<CqlNode.Clause> clauses) {
    if (node instanceof CqlNode.Or or) {
      return collect(or.left(), clauses) && collect(or.right(), clauses);
    }
    return node instanceof CqlNode.Clause clause && clauses.add(clause);
  }
}
