package org.folioext.patronmatching.match;

import org.folioext.patronmatching.model.Kind;

/** What is said of two accounts. */
public enum Verdict {
  /** One person's, for sure. */
  SAME_PERSON("same person"),
  /** Nobody can tell but a person who looks. */
  REVIEW("review"),
  /** Two people of one home or family. */
  HOUSEHOLD("household"),
  /** Two people with one name. */
  NAMESAKE("namesake"),
  /** Two people. */
  UNRELATED("unrelated");

  /** From here on two accounts are one person's, for sure. */
  public static final double SURE = 0.9;

  /** From here on a person is asked. */
  public static final double DOUBTFUL = 0.1;

  private final String text;

  Verdict(String text) {
    this.text = text;
  }

  /** As it is written in files. */
  public String text() {
    return text;
  }

  /** Whether staff are shown it. */
  public boolean isShown() {
    return this == SAME_PERSON || this == REVIEW;
  }

  /**
   * What is said.
   *
   * @param probability that the accounts are one person's
   * @param other what they are otherwise
   */
  public static Verdict of(double probability, Kind other) {
    if (probability >= SURE) {
      return SAME_PERSON;
    }
    if (probability >= DOUBTFUL) {
      return REVIEW;
    }
    if (other.isHousehold()) {
      return HOUSEHOLD;
    }
    return other == Kind.NAMESAKES ? NAMESAKE : UNRELATED;
  }
}
