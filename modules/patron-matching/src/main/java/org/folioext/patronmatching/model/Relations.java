package org.folioext.patronmatching.model;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.folioext.patronmatching.keys.Bonds;
import org.folioext.patronmatching.keys.KeyHash;
import org.folioext.patronmatching.tidy.Features;

/**
 * Whose accounts are most likely one person's, or of one household, told by what they share letter
 * by letter. Only for counting: a name that a patron typed into three cards is one person's name, a
 * phone of five cards at home one household's.
 */
final class Relations {
  private final int[] persons;
  private final int[] households;

  private Relations(int[] persons, int[] households) {
    this.persons = persons;
    this.households = households;
  }

  static Relations of(List<Features> people) {
    int[] persons = IntStream.range(0, people.size()).toArray();
    int[] households = persons.clone();
    KeyHash hash = KeyHash.fleeting();
    for (Bonds bond : Bonds.values()) {
      long[] keys = bond.keys(people, hash);
      join(keys, households);
      if (bond.isPerson()) {
        join(keys, persons);
      }
    }
    return new Relations(roots(persons), roots(households));
  }

  /** The number of a row's person: the same for all accounts of them. */
  int[] persons() {
    return persons;
  }

  /** The number of a row's household. */
  int[] households() {
    return households;
  }

  /** Joins the rows whose keys are the same; the low bits of a key are its row. */
  private static void join(long[] keys, int[] parents) {
    long[] sorted = keys.clone();
    Arrays.parallelSort(sorted);
    for (int i = 1; i < sorted.length; i++) {
      if (sorted[i] >>> Bonds.ROW_BITS == sorted[i - 1] >>> Bonds.ROW_BITS) {
        int one = root(parents, Bonds.row(sorted[i - 1]));
        int other = root(parents, Bonds.row(sorted[i]));
        parents[Math.max(one, other)] = Math.min(one, other);
      }
    }
  }

  private static int root(int[] parents, int row) {
    int at = row;
    while (parents[at] != at) {
      parents[at] = parents[parents[at]];
      at = parents[at];
    }
    return at;
  }

  private static int[] roots(int[] parents) {
    return IntStream.range(0, parents.length).map(row -> root(parents, row)).toArray();
  }
}
