package org.folioext.okapitesting.town;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Where a household's names come from. */
enum Culture {
  ENGLISH("en", 380),
  FRENCH("fr", 250),
  SPANISH("es", 70),
  ARABIC("ar", 70),
  CHINESE("zh", 80),
  VIETNAMESE("vi", 60),
  GREEK("el", 40),
  UKRAINIAN("uk", 50);

  private static final int ALL = Arrays.stream(values()).mapToInt(one -> one.share).sum();

  private final String language;
  private final int share;

  Culture(String language, int share) {
    this.language = language;
    this.share = share;
  }

  static Culture by(Dice dice) {
    int left = dice.below(ALL);
    for (Culture one : values()) {
      left -= one.share;
      if (left < 0) {
        return one;
      }
    }
    throw new AssertionError(left);
  }

  /** The one of its names in the list of names. */
  static Culture of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }

  /** ISO 639-1. */
  String language() {
    return language;
  }

  /** Surnames that a person has, one behind the other. */
  int surnames() {
    return this == SPANISH ? 2 : 1;
  }

  /** Whether a wife may take the name of her husband. */
  boolean sharesSurname() {
    return this == ENGLISH || this == GREEK || this == UKRAINIAN;
  }

  /** Whether a son may be called as his father is. */
  boolean repeatsFirstName() {
    return this == ENGLISH || this == SPANISH || this == FRENCH;
  }

  /** The surnames of a child of parents with these; the father's are first. */
  List<Surname> ofChild(List<Surname> father, List<Surname> mother) {
    return this == SPANISH ? List.of(father.get(0), mother.get(0)) : father;
  }
}
