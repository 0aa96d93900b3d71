package org.folioext.okapi.cql;

import java.util.List;

/** A query as it was understood. Names of fields and values are as they were written. */
public sealed interface CqlNode {

  /** {@code cql.allRecords=1}. */
  record All() implements CqlNode {}

  /** {@code left and right}. */
  record And(CqlNode left, CqlNode right) implements CqlNode {}

  /** {@code left or right}. */
  record Or(CqlNode left, CqlNode right) implements CqlNode {}

  /** {@code left not right}: what is in left and not in right. */
  record Not(CqlNode left, CqlNode right) implements CqlNode {}

  /**
   * {@code field relation value}.
   *
   * @param truncated whether the value ended with {@code *}, which is not part of it
   */
  record Clause(String field, Relation relation, String value, boolean truncated)
      implements CqlNode {}

  /** {@code query sortBy keys}; only as the outermost node. */
  record Sorted(CqlNode query, List<Key> keys) implements CqlNode {}

  /** One field of the order asked for. */
  record Key(String field, boolean descending) {}

  /** How a field and a value are compared. */
  enum Relation {
    /** {@code =}. */
    MATCHES("="),
    /** {@code ==}. */
    EXACTLY("=="),
    /** {@code <>}. */
    OTHER("<>"),
    /** {@code <}. */
    LESS("<"),
    /** {@code <=}. */
    LESS_OR_EQUAL("<="),
    /** {@code >}. */
    GREATER(">"),
    /** {@code >=}. */
    GREATER_OR_EQUAL(">=");

    private final String sign;

    Relation(String sign) {
      this.sign = sign;
    }

    /** As it is written. */
    public String sign() {
      return sign;
    }
  }
}
