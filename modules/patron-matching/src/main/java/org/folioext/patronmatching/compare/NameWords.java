package org.folioext.patronmatching.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/** Compares names of several words: in whichever order, and where one has fewer of them. */
final class NameWords {
  private static final int SHORT = 3;

  /** Words that many names have and that say nothing of whose they are. */
  private static final Set<String> PARTICLES =
      Set.of(
          "van", "von", "vom", "zu", "zum", "zur", "der", "den", "de", "het", "ten", "ter", "af",
          "av", "da", "das", "dos", "do", "di", "del", "dal", "della", "dello", "degli", "du",
          "des", "la", "las", "le", "les", "lo", "los", "el", "al", "y", "e", "i", "und", "bin",
          "ben", "bint", "ibn", "abu", "abd", "san", "st", "saint", "santa", "mac", "mc", "thi",
          "jr", "sr");

  private NameWords() {}

  /**
   * Whether one name is the other with words in another order, left out or shortened to a letter:
   * each word of the one with fewer is one of the other's.
   *
   * @param areForms whether two words are forms of one name
   */
  static boolean areForms(String left, String right, BiPredicate<String, String> areForms) {
    if (left.indexOf(' ') < 0 && right.indexOf(' ') < 0) {
      return false;
    }
    List<String> one = words(left);
    List<String> other = words(right);
    return one.size() <= other.size()
        ? isWithin(one, other, areForms)
        : isWithin(other, one, areForms);
  }

  private static List<String> words(String name) {
    List<String> all = List.of(name.split(" "));
    List<String> telling = new ArrayList<>(all.size());
    for (String word : all) {
      if (!PARTICLES.contains(word)) {
        telling.add(word);
      }
    }
    return telling.isEmpty() ? all : telling;
  }

  private static boolean isWithin(
      List<String> fewer, List<String> more, BiPredicate<String, String> areForms) {
    List<String> left = new ArrayList<>(more);
    boolean isWhole = false;
    for (String word : fewer) {
      int at = find(word, left, areForms);
      if (at < 0) {
        return false;
      }
      isWhole |= word.length() > 1 && left.get(at).length() > 1;
      left.remove(at);
    }
    return isWhole && (fewer.size() > 1 || fewer.get(0).length() >= SHORT);
  }

  private static int find(String word, List<String> among, BiPredicate<String, String> areForms) {
    int same = among.indexOf(word);
    for (int i = 0; same < 0 && i < among.size(); i++) {
      if (isForm(word, among.get(i), areForms)) {
        return i;
      }
    }
    return same;
  }

  private static boolean isForm(String one, String other, BiPredicate<String, String> areForms) {
    if (one.length() == 1 || other.length() == 1) {
      return one.charAt(0) == other.charAt(0);
    }
    return areForms.test(one, other)
        || Math.min(one.length(), other.length()) > SHORT && Strings.isOneSlip(one, other);
  }

  /**
   * A name whose letters with two dots, a stroke or a ring are written without them, be they
   * written out or not: {@code mueller} as {@code muller}.
   */
  static String unmarked(String name) {
    String unmarked = name;
    for (String pair : Arrays.asList("ae", "oe", "ue", "aa")) {
      unmarked = unmarked.replace(pair, pair.substring(0, 1));
    }
    return unmarked;
  }
}
