package org.folioext.okapi.cql;

import java.util.Set;
import java.util.function.Function;
import org.folioext.okapi.cql.CqlNode.Clause;
import org.folioext.okapi.cql.CqlNode.Relation;

/** A field that a list can be asked by. */
interface Field {

  /** What the field is sorted by. */
  String column();

  /**
   * The clause as SQL.
   *
   * @param bind takes a value, and answers its number: {@code $3}
   */
  String sql(Clause clause, Function<Object, String> bind);

  /** A column of texts. */
  record Text(String column) implements Field {
    @Override
    public String sql(Clause clause, Function<Object, String> bind) {
      if (asksForAny(clause)) {
        return column + " IS NOT NULL";
      }
      if (clause.truncated()) {
        return prefix(clause, bind);
      }
      String value = bind.apply(clause.value()) + "::text";
      return clause.relation() == Relation.MATCHES
          ? "lower(" + column + ") = lower(" + value + ")"
          : column + operator(clause.relation()) + value;
    }

    private String prefix(Clause clause, Function<Object, String> bind) {
      String open = clause.value().replaceAll("([\\\\%_])", "\\\\$1") + "%";
      return switch (clause.relation()) {
        case EXACTLY -> column + " LIKE " + bind.apply(open) + "::text";
        case MATCHES -> "lower(" + column + ") LIKE lower(" + bind.apply(open) + "::text)";
        default -> throw Refusal.relation(clause, "==", "=");
      };
    }
  }

  /**
   * A column of values that are read first.
   *
   * @param type of the column in PostgreSQL
   * @param ordered whether values can be less and greater
   * @param read a value, or throws a Failure that says what is expected
   */
  record Value(String column, String type, boolean ordered, Function<Clause, Object> read)
      implements Field {
    private static final Set<Relation> EQUAL =
        Set.of(Relation.MATCHES, Relation.EXACTLY, Relation.OTHER);

    @Override
    public String sql(Clause clause, Function<Object, String> bind) {
      if (!ordered && !EQUAL.contains(clause.relation())) {
        throw Refusal.relation(clause, "=", "==", "<>");
      }
      if (asksForAny(clause)) {
        return column + " IS NOT NULL";
      }
      if (clause.truncated()) {
        throw Refusal.value(clause, "a whole value, without a star");
      }
      String value = bind.apply(read.apply(clause)) + "::" + type;
      return column + operator(clause.relation()) + value;
    }
  }

  /** {@code field=""} and {@code field=*}. */
  private static boolean asksForAny(Clause clause) {
    return clause.relation() == Relation.MATCHES && clause.value().isEmpty();
  }

  private static String operator(Relation relation) {
    return switch (relation) {
      case MATCHES, EXACTLY -> " = ";
      case OTHER -> " IS DISTINCT FROM ";
      case LESS -> " < ";
      case LESS_OR_EQUAL -> " <= ";
      case GREATER -> " > ";
      case GREATER_OR_EQUAL -> " >= ";
    };
  }
}
