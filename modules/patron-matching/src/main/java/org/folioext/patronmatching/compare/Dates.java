package org.folioext.patronmatching.compare;

/** Compares dates of birth, as year × 10000 + month × 100 + day. */
final class Dates {
  private Dates() {}

  static BirthLevel level(int left, int right) {
    if (left == 0 || right == 0) {
      return BirthLevel.MISSING;
    }
    if (left == right) {
      return BirthLevel.SAME;
    }
    boolean year = left / 10000 == right / 10000;
    int monthLeft = left / 100 % 100;
    int monthRight = right / 100 % 100;
    int dayLeft = left % 100;
    int dayRight = right % 100;
    if (year && monthLeft == dayRight && dayLeft == monthRight) {
      return BirthLevel.SWAPPED;
    }
    if (isTypo(left, right)) {
      return BirthLevel.TYPO;
    }
    int parts = (year ? 1 : 0) + (monthLeft == monthRight ? 1 : 0) + (dayLeft == dayRight ? 1 : 0);
    return parts == 2 ? BirthLevel.TWO_PARTS : apart(Math.abs(left / 10000 - right / 10000));
  }

  private static BirthLevel apart(int years) {
    if (years <= 1) {
      return BirthLevel.WITHIN_1;
    }
    if (years <= 15) {
      return BirthLevel.WITHIN_15;
    }
    return years <= 45 ? BirthLevel.WITHIN_45 : BirthLevel.FARTHER;
  }

  private static boolean isTypo(int left, int right) {
    int differing = 0;
    int firstLeft = 0;
    int firstRight = 0;
    int place = 0;
    int firstPlace = 0;
    while (left != right) {
      int digitLeft = left % 10;
      int digitRight = right % 10;
      if (digitLeft != digitRight) {
        differing++;
        if (differing == 1) {
          firstLeft = digitLeft;
          firstRight = digitRight;
          firstPlace = place;
        } else if (differing > 2
            || place != firstPlace + 1
            || digitLeft != firstRight
            || digitRight != firstLeft) {
          return false;
        }
      }
      left /= 10;
      right /= 10;
      place++;
    }
    return true;
  }
}
