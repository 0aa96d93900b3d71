package org.folioext.patronmatching.match;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.folioext.patronmatching.compare.Comparer;
import org.folioext.patronmatching.keys.Blocks;
import org.folioext.patronmatching.keys.KeyHash;
import org.folioext.patronmatching.model.Contrast;
import org.folioext.patronmatching.model.Model;
import org.folioext.patronmatching.model.Profile;
import org.folioext.patronmatching.model.Score;
import org.folioext.patronmatching.model.Scorer;

/**
 * Compares everybody with whom they share a key, under a model. The same people under the same
 * model give the same matches, in whichever order they come and on however many cores.
 */
public final class Matching {
  private final Roster roster;
  private final Scorer scorer;
  private final Model model;
  private final KeyHash keys;
  private final List<Profile> profiles;

  /**
   * A run.
   *
   * @param keys makes numbers of keys, by several threads; the one of the model's training
   */
  public Matching(Roster roster, Model model, Comparer comparer, KeyHash keys) {
    this.roster = roster;
    this.model = model;
    this.keys = keys;
    this.scorer = new Scorer(model, comparer);
    this.profiles = roster.features().parallelStream().map(scorer::profile).toList();
  }

  /**
   * All matches.
   *
   * @param afterEachRule is run when another rule's pairs are through
   */
  public Matches run(Runnable afterEachRule) {
    return matches(compare(afterEachRule), Set.of());
  }

  /**
   * Compares everybody with whom they share a key.
   *
   * @param afterEachRule is run when another rule's pairs are through
   */
  public Compared compare(Runnable afterEachRule) {
    Blocks blocks = new Blocks(roster.features(), keys, model.crowded());
    return compared(blocks, blocks.visit(Found::new, afterEachRule), List.of());
  }

  /**
   * The same as {@link #compare}, where most of it is known: only those who changed are compared,
   * and those of keys that became crowded, or are no more.
   *
   * @param earlier under the same model and with the same keys
   * @param changed ids of those who are new or other than they were
   * @param afterEachRule is run when another rule's pairs are through
   */
  public Compared compareAgain(Earlier earlier, Set<String> changed, Runnable afterEachRule) {
    Blocks blocks = new Blocks(roster.features(), keys, model.crowded());
    BitSet touched = blocks.touched(earlier.crowded());
    Map<String, Integer> rows = new HashMap<>();
    for (int row = 0; row < roster.size(); row++) {
      rows.put(roster.id(row), row);
      touched.set(row, touched.get(row) || changed.contains(roster.id(row)));
    }
    List<Pair> known = new ArrayList<>();
    for (Earlier.Known pair : earlier.pairs()) {
      Integer one = rows.get(pair.left());
      Integer other = rows.get(pair.right());
      if (one != null && other != null && !touched.get(one) && !touched.get(other)) {
        known.add(
            new Pair(
                Math.min(one, other),
                Math.max(one, other),
                pair.direct(),
                pair.direct(),
                pair.other()));
      }
    }
    return compared(
        blocks,
        blocks.visit(
            (left, right) -> touched.get(left) || touched.get(right), Found::new, afterEachRule),
        known);
  }

  private static Compared compared(Blocks blocks, List<Found> parts, List<Pair> known) {
    List<Pair> pairs = new ArrayList<>(known);
    long count = 0;
    for (Found part : parts) {
      pairs.addAll(part.pairs);
      count += part.compared;
    }
    pairs.sort(Comparator.comparingLong(Pair::rows));
    return new Compared(pairs, blocks.crowded(), count);
  }

  /**
   * What is said of pairs when their groups are heard.
   *
   * @param compared of this run
   * @param dismissed pairs that a person said are two people, as {@link Pair#rows(int, int)} has
   *     them; no group has both
   */
  public Matches matches(Compared compared, Set<Long> dismissed) {
    List<List<Integer>> groups = Groups.of(compared.pairs(), dismissed, this::probability);
    List<Pair> heard = Witnesses.heard(compared.pairs(), groups, this::pair);
    return new Matches(heard, groups, compared.count());
  }

  /** Why a pair of these people has its probability. */
  public Reasons reasons(Pair pair) {
    Contrast contrast = scorer.contrast(profiles.get(pair.left()), profiles.get(pair.right()));
    return Reasons.of(contrast, pair.probability() > pair.direct());
  }

  private double probability(long rows) {
    return scorer.probability(profiles.get((int) (rows >>> 32)), profiles.get((int) rows));
  }

  private Pair pair(int left, int right) {
    Score score = scorer.score(profiles.get(left), profiles.get(right));
    return new Pair(left, right, score.probability(), score.probability(), score.other());
  }

  /** Keeps what is likely enough. */
  private final class Found implements Blocks.Visitor {
    private final List<Pair> pairs = new ArrayList<>();
    private long compared;

    @Override
    public void pair(int left, int right) {
      compared++;
      int lower = Math.min(left, right);
      int higher = Math.max(left, right);
      if (scorer.probability(profiles.get(lower), profiles.get(higher)) >= Pair.LEAST) {
        pairs.add(Matching.this.pair(lower, higher));
      }
    }
  }
}
