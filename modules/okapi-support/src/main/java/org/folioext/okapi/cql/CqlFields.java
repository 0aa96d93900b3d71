package org.folioext.okapi.cql;

import java.util.Map;

/** The fields that a list can be asked by, and the columns they stand for. */
public final class CqlFields {
  private CqlFields() {}

  /**
   * No field yet. Names are what requests say; columns are constant text of the program, and never
   * come from a request.
   *
   * @param order what stands after ORDER BY where nothing is asked for, and after what is asked
   *     for; ends with a column that no two rows share: {@code "created DESC, id"}
   */
  public static Builder builder(String order) {
    return new Builder();
  }

  /** The query as SQL, its first value being {@code $1}; null or blank: all rows. */
  public SqlQuery toSql(String cql) {
    return toSql(cql, 1);
  }

  /** The query as SQL, its first value being {@code $first}; null or blank: all rows. */
  public SqlQuery toSql(String cql, int first) {
    throw new UnsupportedOperationException();
  }

  /** Collects fields. */
  public static final class Builder {
    private Builder() {}

    /** A text column: {@code ==} exactly, {@code =} whatever the case; both with {@code *}. */
    public Builder text(String name, String column) {
      return this;
    }

    /** A column of whole numbers, up to bigint. */
    public Builder number(String name, String column) {
      return this;
    }

    /** A column of numbers that stand for words; words are compared as their numbers are. */
    public Builder choice(String name, String column, Map<String, Integer> words) {
      return this;
    }

    /** A column of type timestamptz; values as ISO 8601 with offset or Z, or a day in UTC. */
    public Builder instant(String name, String column) {
      return this;
    }

    /** A column of type uuid; only {@code =}, {@code ==} and {@code <>}. */
    public Builder uuid(String name, String column) {
      return this;
    }

    /**
     * A column of type boolean; {@code true} or {@code false}; only {@code =}, {@code ==}, {@code
     * <>}.
     */
    public Builder flag(String name, String column) {
      return this;
    }

    /** What was collected. */
    public CqlFields build() {
      return new CqlFields();
    }
  }
}
