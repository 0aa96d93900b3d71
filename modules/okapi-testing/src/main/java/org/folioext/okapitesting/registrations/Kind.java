package org.folioext.okapitesting.registrations;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.folioext.okapitesting.town.Dice;

/**
 * How a registration arose. Every person has one of the first kinds, which says what they are to
 * those around them; their later cards, if any, are of the later kinds, which say what had
 * happened.
 */
public enum Kind {
  /** Of somebody alone, or of the first of a couple. */
  ORIGINAL,
  /** Of the second of a couple, with children or without. */
  SPOUSE,
  /** Of the first parent in a house with children. */
  PARENT,
  /** Of an only child. */
  CHILD,
  /** Of a child with brothers or sisters in the house. */
  SIBLING,
  /** Of each of two born on one day. */
  TWIN,
  /** Of a son who is called as his father is. */
  JUNIOR,
  /** Of the parent of a parent in the same house. */
  GRANDPARENT,
  /** Of one of several who share no more than a flat. */
  FLATMATE,
  /** Of a resident, with the address and the telephone of the home. */
  CARE_HOME,
  /** Of a pupil, with the address and the telephone of the school. */
  SCHOOL_CLASS,
  /** In the name of a kindergarten, a firm or an office, or of a part of it. */
  INSTITUTION,
  /** Of somebody who has the name of another, and sometimes the year of birth. */
  NAMESAKE,

  /** All as it was, written again. */
  RE_REGISTERED(190),
  /** Written with errors. */
  TYPO(230),
  /** Another address, the same telephone. */
  MOVED(110),
  /** Another address, telephone and e-mail address. */
  MOVED_NO_PHONE(60),
  /** Another family name. */
  MARRIED(50),
  /** Another family name and another address; the telephone is the same. */
  MARRIED_MOVED(40),
  /** By the name friends use. */
  NICKNAME(80),
  /** A first letter in the place of the given name. */
  INITIAL(30),
  /** The middle name in the place of the given one. */
  MIDDLE_NAME(20),
  /** Given and family name in each other's place. */
  SWAPPED_NAMES(35),
  /** Day and month of birth in each other's place. */
  DAY_MONTH(30),
  /** Another digit in the year of birth. */
  BIRTH_YEAR(30),
  /** No date of birth, or one that stands for none. */
  NO_BIRTH(30),
  /** A name and little else. */
  SPARSE(20),
  /** The e-mail address in another form, the telephone too. */
  EMAIL_ALIAS(30),
  /** The name in other letters or in another spelling of them. */
  TRANSLITERATED(70),
  /** Of two family names one, or both the other way round. */
  DOUBLE_SURNAME(250),
  /** A child no more: an address, telephone and e-mail address of their own. */
  GROWN_UP(100);

  private static final List<Kind> LATER =
      Arrays.stream(values()).filter(kind -> kind.weight > 0).toList();
  private static final int ALL = LATER.stream().mapToInt(kind -> kind.weight).sum();

  private final int weight;
  private final String text = name().toLowerCase(Locale.ROOT).replace('_', '-');

  Kind() {
    this(0);
  }

  Kind(int weight) {
    this.weight = weight;
  }

  /** As files have it: {@code moved-no-phone}. */
  public String text() {
    return text;
  }

  /** Whether it is a person's first registration. */
  public boolean isFirst() {
    return weight == 0;
  }

  /** One of the later kinds, the common ones more often. */
  static Kind later(Dice dice) {
    int left = dice.below(ALL);
    for (Kind kind : LATER) {
      left -= kind.weight;
      if (left < 0) {
        return kind;
      }
    }
    throw new AssertionError(left);
  }
}
