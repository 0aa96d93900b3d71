package org.folioext.okapi.cql;

import org.folioext.okapi.Failure;

/**
 * Reads queries in a part of CQL 1.2: clauses {@code field relation value}, joined by {@code and},
 * {@code or} and {@code not}, which bind alike and from the left; parentheses; {@code
 * cql.allRecords=1}; {@code field==(a or b)} for several values; {@code sortBy
 * field/sort.descending …}. A value is one word, or stands in quotation marks, where {@code \"},
 * {@code \\} and {@code \*} stand for the character. A star at its end leaves the end open.
 */
public final class Cql {
  /** The longest query, in UTF-16 units. */
  public static final int MAX_LENGTH = 8000;

  /** How many parentheses may be open at a place. */
  public static final int MAX_DEPTH = 30;

  /** How many clauses a query may have. */
  public static final int MAX_CLAUSES = 200;

  private Cql() {}

  /**
   * Reads a query.
   *
   * @throws Failure INVALID, code {@code cql-syntax}, with the position of the character, from 1
   */
  public static CqlNode parse(String query) {
    if (query.length() > MAX_LENGTH) {
      throw CqlTokens.syntax(MAX_LENGTH, "a query has up to " + MAX_LENGTH + " characters");
    }
    return new CqlParser(CqlTokens.of(query)).query();
  }
}
