package org.folioext.okapi.cql;

import java.util.Map;
import org.folioext.okapi.Failure;
import org.folioext.okapi.FailureKind;

/**
 * Which part of a list is asked for. Totals are counted beside it, exactly.
 *
 * @param offset how many rows to leave out, 0 or more
 * @param limit how many rows at most, 0 to 1000; 0 asks for the total alone
 */
public record Page(int offset, int limit) {
  /** The limit where none is asked for. */
  public static final int DEFAULT_LIMIT = 10;

  /** The highest limit. */
  public static final int MAX_LIMIT = 1000;

  /** Checks both; throws a Failure INVALID, code {@code page}. */
  public Page {
    check("offset", offset, Integer.MAX_VALUE);
    check("limit", limit, MAX_LIMIT);
  }

  private static void check(String name, int value, int max) {
    if (value < 0 || value > max) {
      throw new Failure(
          FailureKind.INVALID,
          "page",
          name + " must be from 0 to " + max + ".",
          Map.of(name, Integer.toString(value)));
    }
  }

  /** What stands at the end of a SELECT: {@code LIMIT 10 OFFSET 0}. */
  public String sql() {
    return "LIMIT " + limit + " OFFSET " + offset;
  }
}
