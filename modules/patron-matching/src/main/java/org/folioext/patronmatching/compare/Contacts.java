package org.folioext.patronmatching.compare;

import java.util.List;
import org.folioext.patronmatching.tidy.Features;

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
   * How alike addresses of e-mail are. That the same name stands before another provider says no
   * more than that the names are the same, so it counts only where there is more in it than a name.
   */
  static ContactLevel emails(Features left, Features right) {
    if (left.emails().isEmpty() || right.emails().isEmpty()) {
      return ContactLevel.MISSING;
    }
    ContactLevel best = ContactLevel.DIFFERENT;
    for (String one : left.emails()) {
      for (String other : right.emails()) {
        if (one.equals(other)) {
          return ContactLevel.SAME;
        }
        if (isSameBox(one, other)) {
          boolean isName = isName(one, left) || isName(one, right);
          best = isName && best != ContactLevel.NEARLY ? ContactLevel.MISSING : ContactLevel.NEARLY;
        } else if (Strings.isOneSlip(one, other) && haveSameDigits(one, other)) {
          best = ContactLevel.NEARLY;
        }
      }
    }
    return best;
  }

  /** Providers number those of one name: another number is another mailbox, not a slip. */
  private static boolean haveSameDigits(String one, String other) {
    return one.replaceAll("\\D", "").equals(other.replaceAll("\\D", ""));
  }

  /** Whether a mailbox is called as its owner is. */
  private static boolean isName(String email, Features owner) {
    String box = email.substring(0, email.indexOf('@'));
    String rest = without(without(box, owner.family()), owner.given());
    return rest.chars().filter(Character::isLetterOrDigit).count() <= 1;
  }

  private static String without(String box, String name) {
    String rest = box;
    for (String word : name.split(" ")) {
      rest = word.isEmpty() ? rest : rest.replace(word, "");
    }
    return rest;
  }

  private static boolean isSameBox(String one, String other) {
    int at = one.indexOf('@');
    return at == other.indexOf('@') && one.regionMatches(0, other, 0, at);
  }
}
