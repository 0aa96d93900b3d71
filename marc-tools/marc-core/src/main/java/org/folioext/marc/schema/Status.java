package org.folioext.marc.schema;

import java.util.Objects;

/**
 * The standing of one element of a format.
 *
 * @param state current or obsolete; {@link State#UNDEFINED} never occurs on an element that exists
 * @param since year in which the element became obsolete, such as {@code 2008}; empty if the
 *     sources do not say or the element is current
 * @param scope what the statement is limited to, in the words of the source, such as {@code BK MP}
 *     (the material formats before format integration) or {@code US-LOCAL}; empty if not limited
 */
public record Status(State state, String since, String scope) {

  /** Defined and in use, without limits. */
  public static final Status CURRENT = new Status(State.CURRENT, "", "");

  /** Obsolete, since an unknown date. */
  public static final Status OBSOLETE = new Status(State.OBSOLETE, "", "");

  /**
   * Checks that nothing is null.
   *
   * @throws NullPointerException if any argument is null
   */
  public Status {
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(since, "since");
    Objects.requireNonNull(scope, "scope");
  }

  /**
   * Says whether the element is obsolete.
   *
   * @return true if the state is {@link State#OBSOLETE}
   */
  public boolean isObsolete() {
    return state == State.OBSOLETE;
  }

  /** Reads the column of a schema file: {@code -}, {@code o}, {@code o:1993}, {@code o::BK MP}. */
  static Status parse(String column) {
    if (column.equals("-")) {
      return CURRENT;
    }
    if (column.equals("o")) {
      return OBSOLETE;
    }
    int first = column.indexOf(':');
    int second = first < 0 ? -1 : column.indexOf(':', first + 1);
    State state = column.charAt(0) == 'o' ? State.OBSOLETE : State.CURRENT;
    if (first < 0) {
      return new Status(state, "", "");
    }
    return second < 0
        ? new Status(state, column.substring(first + 1), "")
        : new Status(state, column.substring(first + 1, second), column.substring(second + 1));
  }

  /** The column that {@link #parse} reads back to an equal status. */
  String column() {
    String letter = isObsolete() ? "o" : "-";
    if (!scope.isEmpty()) {
      return letter + ":" + since + ":" + scope;
    }
    return since.isEmpty() ? letter : letter + ":" + since;
  }
}
