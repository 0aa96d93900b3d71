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
        if (Strings.isOneSlip(one, other) || isSameBox(one, other)) {
          best = ContactLevel.NEARLY;
        }
      }
    }
    return best;
  }

  private static boolean isSameBox(String one, String other) {
    int at = one.indexOf('@');
    return at == other.indexOf('@') && one.regionMatches(0, other, 0, at);
  }

  /** The first value that both have. */
  static String common(List<String> left, List<String> right) {
    return left.stream().filter(right::contains).findFirst().orElse("");
  }
}
