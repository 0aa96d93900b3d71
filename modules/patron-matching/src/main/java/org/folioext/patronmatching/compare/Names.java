package org.folioext.patronmatching.compare;

/** Compares names. Immutable. */
final class Names {
  private static final int SHORT = 3;
  private static final double NEAR = 0.9;
  private static final double SIMILAR = 0.78;
  private static final double FAINT = 0.6;
  private static final int LONG = 7;

  /** All but the blank. */
  private static final int LETTERS = ~1;

  private final Nicknames nicknames;

  Names(Nicknames nicknames) {
    this.nicknames = nicknames;
  }

  /** How alike two given names are; the better of name and preferred name counts. */
  NameLevel given(String left, String right) {
    NameLevel common = common(left, right);
    if (common != null) {
      return common;
    }
    return nicknames.areForms(left, right)
            || NameWords.areForms(left, right, nicknames::areForms)
            || isShortened(left, right)
        ? NameLevel.VARIANT
        : bySpelling(left, right);
  }

  /** How alike two family names are. */
  NameLevel family(String left, String right) {
    NameLevel common = common(left, right);
    if (common != null) {
      return common;
    }
    return NameWords.areForms(left, right, String::equals)
        ? NameLevel.VARIANT
        : bySpelling(left, right);
  }

  /**
   * How alike the names of two institutions are, which have no given name: their branches share
   * words and are numbered, so only the same name, or one with a slip in a word, is alike.
   */
  NameLevel institution(String left, String right) {
    NameLevel common = common(left, right);
    if (common != null) {
      return common;
    }
    boolean isSlip = Strings.isOneSlip(left, right) && digits(left).equals(digits(right));
    return isSlip ? NameLevel.NEAR : NameLevel.DIFFERENT;
  }

  private static String digits(String name) {
    return name.replaceAll("\\D", "");
  }

  private static NameLevel common(String left, String right) {
    if (left.length() < 2 || right.length() < 2) {
      return NameLevel.MISSING;
    }
    return left.equals(right) ? NameLevel.SAME : null;
  }

  private static boolean isShortened(String left, String right) {
    String shorter = left.length() < right.length() ? left : right;
    String longer = left.length() < right.length() ? right : left;
    return shorter.length() >= SHORT
        && longer.length() - shorter.length() > 1
        && longer.startsWith(shorter);
  }

  private static NameLevel bySpelling(String left, String right) {
    int inLeft = Strings.letters(left);
    int inRight = Strings.letters(right);
    if (shareFew(inLeft, inRight)) {
      return NameLevel.DIFFERENT;
    }
    String one = joined(left);
    String other = joined(right);
    if (cannotBeAlike(one, inLeft & LETTERS, other, inRight & LETTERS)) {
      return NameLevel.DIFFERENT;
    }
    if (one.equals(other)) {
      return NameLevel.NEAR;
    }
    int length = Math.max(one.length(), other.length());
    boolean isSlip = Strings.isOneSlip(one, other);
    double likeness = isSlip && length > SHORT ? 1 : Strings.jaroWinkler(one, other);
    if (likeness >= NEAR && NameWords.unmarked(one).equals(NameWords.unmarked(other))) {
      return NameLevel.VARIANT;
    }
    if (likeness >= NEAR && length > SHORT
        || length >= LONG && likeness > FAINT && isTwoSlips(one, other)) {
      return NameLevel.NEAR;
    }
    return isSlip || likeness >= SIMILAR ? NameLevel.SIMILAR : NameLevel.DIFFERENT;
  }

  /** Whether the letters that only one has are too many for two slips, or for any likeness. */
  private static boolean cannotBeAlike(String one, int inOne, String other, int inOther) {
    int length = Math.max(one.length(), other.length());
    double most = Strings.mostLikeness(one, inOne, other, inOther);
    boolean isTwoSlips =
        length >= LONG
            && most > FAINT
            && Math.abs(one.length() - other.length()) <= 2
            && Integer.bitCount(inOne & ~inOther) <= 2
            && Integer.bitCount(inOther & ~inOne) <= 2;
    return length > SHORT && most < SIMILAR && !isTwoSlips;
  }

  private static boolean isTwoSlips(String one, String other) {
    return Math.abs(one.length() - other.length()) <= 2 && Strings.slips(one, other) <= 2;
  }

  private static String joined(String name) {
    return name.indexOf(' ') < 0 ? name : name.replace(" ", "");
  }

  /** Names that share fewer than half of the letters of the shorter one cannot be alike. */
  private static boolean shareFew(int one, int other) {
    int fewer = Math.min(Integer.bitCount(one), Integer.bitCount(other));
    return 2 * Integer.bitCount(one & other) < fewer;
  }
}
