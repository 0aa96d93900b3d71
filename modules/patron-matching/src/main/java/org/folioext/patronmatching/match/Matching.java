package org.folioext.patronmatching.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.folioext.patronmatching.compare.Comparer;
import org.folioext.patronmatching.keys.Blocks;
import org.folioext.patronmatching.keys.KeyHash;
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
    Blocks blocks = new Blocks(roster.features(), keys, model.crowded());
    List<Found> parts = blocks.visit(Found::new, afterEachRule);
    List<Pair> direct = new ArrayList<>();
    long compared = 0;
    for (Found part : parts) {
      direct.addAll(part.pairs);
      compared += part.compared;
    }
    direct.sort(Comparator.comparingLong(Pair::rows));
    List<List<Integer>> groups = Groups.of(direct, Set.of(), this::probability);
    List<Pair> heard = Witnesses.heard(direct, groups, this::pair);
    return new Matches(heard, groups, compared);
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
