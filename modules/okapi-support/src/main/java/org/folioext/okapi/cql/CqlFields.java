package org.folioext.okapi.cql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.folioext.okapi.cql.CqlNode.Clause;

/**
 * The fields that a list can be asked by, and the columns they stand for.
 *
 * <p>Values are always bound, never part of the SQL. Immutable.
 */
public final class CqlFields {
  private final Map<String, Field> fields;
  private final String order;

  private CqlFields(Map<String, Field> fields, String order) {
    this.fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    this.order = order;
  }

  /**
   * No field yet. Names are what requests say; columns are constant text of the program, and never
   * come from a request.
   *
   * @param order what stands after ORDER BY where nothing is asked for, and after what is asked
   *     for; ends with a column that no two rows share: {@code "created DESC, id"}
   */
  public static Builder builder(String order) {
    return new Builder(order);
  }

  /** The query as SQL, its first value being {@code $1}; null or blank: all rows. */
  public SqlQuery toSql(String cql) {
    return toSql(cql, 1);
  }

  /**
   * The query as SQL.
   *
   * @param cql null or blank: all rows
   * @param first number of the first value, 1 or more: what comes before belongs to the caller
   * @throws org.folioext.okapi.Failure INVALID: {@code cql-syntax}; {@code cql-field} with the
   *     known ones; {@code cql-relation} or {@code cql-value} where a field cannot be asked so
   */
  public SqlQuery toSql(String cql, int first) {
    if (cql == null || cql.isBlank()) {
      return new SqlQuery("true", order, List.of());
    }
    List<Object> params = new ArrayList<>();
    CqlNode node = Cql.parse(cql);
    if (node instanceof CqlNode.Sorted sorted) {
      return new SqlQuery(where(sorted.query(), first, params), order(sorted.keys()), params);
    }
    return new SqlQuery(where(node, first, params), order, params);
  }

  private String where(CqlNode node, int first, List<Object> params) {
    if (node instanceof CqlNode.And and) {
      return both(and.left(), " AND ", and.right(), first, params) + ")";
    }
    if (node instanceof CqlNode.Or or) {
      return both(or.left(), " OR ", or.right(), first, params) + ")";
    }
    if (node instanceof CqlNode.Not not) {
      // A null on the right is not in the right either.
      return both(not.left(), " AND (", not.right(), first, params) + ") IS NOT TRUE)";
    }
    if (node instanceof Clause clause) {
      return field(clause.field())
          .sql(
              clause,
              value -> {
                params.add(value);
                return "$" + (first + params.size() - 1);
              });
    }
    return "true";
  }

  private String both(CqlNode left, String word, CqlNode right, int first, List<Object> params) {
    return "(" + where(left, first, params) + word + where(right, first, params);
  }

  private String order(List<CqlNode.Key> keys) {
    StringBuilder sql = new StringBuilder();
    for (CqlNode.Key key : keys) {
      sql.append(field(key.field()).column()).append(key.descending() ? " DESC, " : ", ");
    }
    return sql + order;
  }

  private Field field(String name) {
    Field field = fields.get(name);
    if (field == null) {
      throw Refusal.field(name, fields.keySet());
    }
    return field;
  }

  /**
   * Collects fields, in the order in which they are told to a caller. Of every field, {@code
   * field=""} and {@code field=*} ask for any value.
   */
  public static final class Builder {
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final String order;

    private Builder(String order) {
      this.order = order;
    }

    /**
     * A text column. {@code ==} is exact, {@code =} whatever the case; with a star at the end of
     * the value both ask for what begins so.
     */
    public Builder text(String name, String column) {
      return add(name, new Field.Text(column));
    }

    /** A column of whole numbers, up to bigint. */
    public Builder number(String name, String column) {
      return add(name, new Field.Value(column, "bigint", true, Values::number));
    }

    /** A column of numbers that stand for words; words are compared as their numbers are. */
    public Builder choice(String name, String column, Map<String, Integer> words) {
      Map<String, Integer> known = new LinkedHashMap<>();
      words.entrySet().stream()
          .sorted(Map.Entry.comparingByValue())
          .forEach(word -> known.put(word.getKey(), word.getValue()));
      return add(name, new Field.Value(column, "int", true, clause -> Values.word(clause, known)));
    }

    /** A column of type timestamptz; values in ISO 8601 with Z or offset; a day begins in UTC. */
    public Builder instant(String name, String column) {
      return add(name, new Field.Value(column, "timestamptz", true, Values::instant));
    }

    /** A column of type date; values as 2026-01-31. */
    public Builder day(String name, String column) {
      return add(name, new Field.Value(column, "date", true, Values::day));
    }

    /** A column of type uuid; only {@code =}, {@code ==} and {@code <>}. */
    public Builder uuid(String name, String column) {
      return add(name, new Field.Value(column, "uuid", false, Values::uuid));
    }

    /** A column of type boolean; only {@code =}, {@code ==} and {@code <>}. */
    public Builder flag(String name, String column) {
      return add(name, new Field.Value(column, "boolean", false, Values::flag));
    }

    private Builder add(String name, Field field) {
      if (fields.putIfAbsent(name, field) != null) {
        throw new IllegalArgumentException("Declared twice: " + name);
      }
      return this;
    }

    /** What was collected. */
    public CqlFields build() {
      return new CqlFields(fields, order);
    }
  }
}
