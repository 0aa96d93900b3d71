package org.folioext.patronmatching.model;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.folioext.patronmatching.compare.Field;
import org.folioext.patronmatching.keys.KeyHash;
import org.folioext.patronmatching.tidy.Features;

/** Counts how often values are met, people once and households once. */
final class Counting {
  private static final int FEW = 8;

  private final List<Features> people;
  private final Relations relations;
  private final KeyHash hash;
  private final Map<Field, Map<Long, Integer>> counts = new EnumMap<>(Field.class);
  private final Map<Field, double[]> expected = new EnumMap<>(Field.class);

  private Counting(List<Features> people, Relations relations, KeyHash hash) {
    this.people = people;
    this.relations = relations;
    this.hash = hash;
  }

  static Frequencies of(List<Features> people, Relations relations, KeyHash hash) {
    Counting counting = new Counting(people, relations, hash);
    counting.count(Field.GIVEN, relations.persons(), one -> some(one.given()));
    counting.count(Field.BIRTH, relations.persons(), Counting::birth);
    counting.count(Field.FAMILY, relations.households(), one -> some(one.family()));
    counting.count(Field.ADDRESS, relations.households(), one -> some(one.house()));
    counting.count(Field.PHONE, relations.households(), Features::phones);
    counting.count(Field.EMAIL, relations.households(), Features::emails);
    return new Frequencies(Math.max(1, people.size()), counting.counts, counting.expected, hash);
  }

  private static List<String> birth(Features one) {
    return one.birth() == 0 ? List.of() : List.of(Integer.toString(one.birth()));
  }

  private static List<String> some(String value) {
    return value.isEmpty() ? List.of() : List.of(value);
  }

  private void count(Field field, int[] groups, Function<Features, List<String>> values) {
    Map<String, Seen> seen = new HashMap<>();
    long[] rows = byGroup(groups);
    for (long at : rows) {
      int row = (int) at;
      for (String value : values.apply(people.get(row))) {
        seen.computeIfAbsent(value, key -> new Seen()).by(groups[row]);
      }
    }
    long[] few = new long[FEW];
    Map<Long, Integer> often = new HashMap<>();
    seen.forEach(
        (value, times) -> {
          few[Math.min(times.count, FEW - 1)]++;
          if (times.count > 1) {
            often.put(Frequencies.number(hash, field, value), times.count);
          }
        });
    counts.put(field, often);
    expected.put(field, GoodTuring.expected(few));
  }

  /** Rows, those of a group one after the other; a group's number stands in the upper bits. */
  private static long[] byGroup(int[] groups) {
    long[] rows = new long[groups.length];
    for (int row = 0; row < rows.length; row++) {
      rows[row] = (long) groups[row] << 32 | row;
    }
    Arrays.parallelSort(rows);
    return rows;
  }

  /** By how many groups a value was seen, where each group's rows follow one another. */
  private static final class Seen {
    private int count;
    private int last = -1;

    private void by(int group) {
      if (group != last) {
        count++;
        last = group;
      }
    }
  }
}
