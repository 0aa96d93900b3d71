package org.folioext.okapi.cql;

/**
 * Which part of a list is asked for.
 *
 * @param offset how many rows to leave out, 0 or more
 * @param limit how many rows at most, 0 to 1000
 */
public record Page(int offset, int limit) {
  /** The limit where none is asked for. */
  public static final int DEFAULT_LIMIT = 10;

  /** The highest limit. */
  public static final int MAX_LIMIT = 1000;

  /** What stands at the end of a SELECT: {@code LIMIT 10 OFFSET 0}. */
  public String sql() {
    return "LIMIT " + limit + " OFFSET " + offset;
  }
}
