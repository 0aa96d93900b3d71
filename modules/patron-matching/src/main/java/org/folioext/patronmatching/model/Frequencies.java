package org.folioext.patronmatching.model;

import java.util.Map;
import org.folioext.patronmatching.compare.Field;
import org.folioext.patronmatching.keys.KeyHash;

/**
 * How often values are met by chance. Values are kept as numbers made by a {@link KeyHash}, from
 * which they cannot be told. Immutable but for what the hash keeps.
 *
 * @param people whom they were counted among, at least 1
 * @param counts by field and value, how many people have it (of what households share: how many
 *     households); those that only one has are left out
 * @param expected by field, how many have a value that was counted so often, from 0 up: the count
 *     less what is due to luck; a greater count stands for itself
 * @param hash that made the numbers
 */
public record Frequencies(
    int people,
    Map<Field, Map<Long, Integer>> counts,
    Map<Field, double[]> expected,
    KeyHash hash) {

  /** Hashes of values are apart from those of keys. */
  private static final int FIRST = 64;

  /** The share of people who have a value, as they are met by chance; 0 for no value. */
  float share(Field field, String value) {
    if (value.isEmpty()) {
      return 0;
    }
    int count = counts.get(field).getOrDefault(number(hash, field, value), 1);
    double[] few = expected.get(field);
    return (float) ((count < few.length ? few[count] : count) / people);
  }

  /** The number of a value. */
  static long number(KeyHash hash, Field field, String value) {
    return hash.of(FIRST + field.ordinal(), value);
  }
}
