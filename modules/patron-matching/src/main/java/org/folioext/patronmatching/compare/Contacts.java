package org.folioext.patronmatching.compare;

import java.util.List;

/** Compares phones and addresses of e-mail: the best of all pairs counts. */
final class Contacts {
  private Contacts() {}

  static ContactLevel phones(List<String> left, List<String> right) {
    if (left.isEmpty() || right.isEmpty()) {
      return ContactLevel.MISSING;
    }
    ContactLevel best = ContactLevel.DIFFERENT;
    for (String one : left) {
      for (String other : right) {
        if (one.equals(other)) {
          return ContactLevel.SAME;
        }
        if (Strings.isOneSlip(one, other)) {
          best = ContactLevel.NEARLY;
        }
      }
    }
    return best;
  }

  /**
   * How alike addresses of e-mail are. Mailboxes are called as people are, so that the same one at
   * another provider says no more than that the names are alike: nothing.
   */
  static ContactLevel emails(List<String> left, List<String> right) {
    if (left.isEmpty() || right.isEmpty()) {
      return ContactLevel.MISSING;
    }
    ContactLevel best = ContactLevel.DIFFERENT;
    for (String one : left) {
      for (String other : right) {
        if (one.equals(other)) {
          return ContactLevel.SAME;
        }
        if (isSlip(one, other)) {
          best = ContactLevel.NEARLY;
        } else if (isSameBox(one, other) && best == ContactLevel.DIFFERENT) {
          best = ContactLevel.MISSING;
        }
      }
    }
    return best;
  }

  /** Another number, or another initial, is another mailbox, not a slip. */
  private static boolean isSlip(String one, String other) {
    return one.charAt(0) == other.charAt(0)
        && Strings.isOneSlip(one, other)
        && one.replaceAll("\\D", "").equals(other.replaceAll("\\D", ""));
  }

  private static boolean isSameBox(String one, String other) {
    int at = one.indexOf('@');
    return at == other.indexOf('@') && one.regionMatches(0, other, 0, at);
  }
}
