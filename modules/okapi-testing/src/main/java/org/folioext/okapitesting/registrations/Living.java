package org.folioext.okapitesting.registrations;

/** How people live together, or what else brings them to one desk. */
public enum Living {
  /** One person. */
  SINGLE(1, 1, 3200),
  /** Two who live together, of one family name or two. */
  COUPLE(2, 2, 2500),
  /** Two parents and one to four children. */
  FAMILY(3, 6, 2600),
  /** One parent and one to three children. */
  SINGLE_PARENT(2, 4, 800),
  /** Two parents, children, and one or two of their grandparents. */
  THREE_GENERATIONS(4, 6, 250),
  /** Unrelated grown-ups of one address. */
  SHARED_FLAT(3, 6, 300),
  /** The aged of one address and one telephone. */
  CARE_HOME(30, 120, 6),
  /** Pupils with the address and the telephone of their school. */
  SCHOOL_CLASS(25, 25, 8),
  /** Cards in the name of an institution or of parts of it. */
  INSTITUTION(1, 3, 70),
  /** Two of one name, who live apart and do not know each other. */
  NAMESAKES(2, 2, 250);

  private final int least;
  private final int most;
  private final int usual;

  Living(int least, int most, int usual) {
    this.least = least;
    this.most = most;
    this.usual = usual;
  }

  /**
   * How many people; the parts, from 0 to 255, choose, small numbers more often than large ones.
   */
  int size(int one, int other) {
    return least + (Math.min(one, other) * (most - least + 1) >>> 8);
  }

  /** Of ten thousand households, how many are of the kind where nobody says otherwise. */
  int usual() {
    return usual;
  }
}
