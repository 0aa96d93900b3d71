package org.folioext.patronmatching.model;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.folioext.patronmatching.compare.Comparer;
import org.folioext.patronmatching.compare.Likeness;
import org.folioext.patronmatching.keys.Blocks;
import org.folioext.patronmatching.keys.KeyHash;
import org.folioext.patronmatching.tidy.Features;

/** Learns a model of a library's accounts. The same accounts give the same model. */
public final class Trainer {
  /** Of more people, a part of the pairs is enough. */
  private static final int ENOUGH = 100_000;

  private final Comparer comparer;
  private final KeyHash keys;
  private final KeyHash values;

  /**
   * A trainer.
   *
   * @param keys makes numbers of keys, by several threads
   * @param values makes numbers of values in the model
   */
  public Trainer(Comparer comparer, KeyHash keys, KeyHash values) {
    this.comparer = comparer;
    this.keys = keys;
    this.values = values;
  }

  /**
   * A model.
   *
   * @param people by id
   * @param afterEachRule is run when another rule's pairs are through
   */
  public Model train(List<Features> people, LocalDate day, Runnable afterEachRule) {
    Relations relations = Relations.of(people);
    Frequencies frequencies = Counting.of(people, relations, values);
    double[][] chance = Chance.of(people, relations, comparer);
    List<Profile> profiles =
        people.parallelStream().map(one -> Profile.of(one, frequencies)).toList();
    Blocks blocks = new Blocks(people, keys, Set.of());
    long mask = mask(people.size());
    Map<Long, Long> patterns = new HashMap<>();
    blocks
        .visit(
            (left, right) -> isChosen(left, right, mask), () -> new Sample(profiles), afterEachRule)
        .forEach(
            part -> part.patterns.forEach((key, count) -> patterns.merge(key, count, Long::sum)));
    return Learning.of(
        day.toString(),
        Learning.sorted(patterns, mask + 1.0),
        chance,
        frequencies,
        blocks.crowded());
  }

  private static long mask(int people) {
    long mask = 0;
    while (people / (mask + 1) > ENOUGH) {
      mask = mask * 2 + 1;
    }
    return mask;
  }

  /** A part of the pairs, chosen by their rows. */
  private static boolean isChosen(int left, int right, long mask) {
    long mixed = left * 0x9e3779b97f4a7c15L ^ right * 0xc2b2ae3d27d4eb4fL;
    return (mixed >>> 32 & mask) == 0;
  }

  /** Counts how pairs look. */
  private final class Sample implements Blocks.Visitor {
    private final List<Profile> profiles;
    private final Map<Long, Long> patterns = new HashMap<>();

    Sample(List<Profile> profiles) {
      this.profiles = profiles;
    }

    @Override
    public void pair(int left, int right) {
      Profile one = profiles.get(left);
      Profile other = profiles.get(right);
      Likeness likeness = comparer.compare(one.features(), other.features());
      patterns.merge(Pattern.of(likeness, Scorer.shares(likeness, one, other)), 1L, Long::sum);
    }
  }
}
