package org.folioext.patronmatching.cli;

import java.time.LocalDate;
import java.util.concurrent.ForkJoinPool;
import org.folioext.patronmatching.compare.Comparer;
import org.folioext.patronmatching.keys.KeyHash;
import org.folioext.patronmatching.keys.KeyRule;
import org.folioext.patronmatching.match.Matches;
import org.folioext.patronmatching.match.Matching;
import org.folioext.patronmatching.match.Roster;
import org.folioext.patronmatching.model.Model;
import org.folioext.patronmatching.model.Trainer;

/**
 * A model that was learned of a file, and what it found there.
 *
 * @param model learned
 * @param matches found
 */
record Run(Model model, Matches matches) {

  /**
   * Learns, then matches.
   *
   * @param pool whose threads do the work
   */
  static Run of(Roster roster, LocalDate today, Progress progress, ForkJoinPool pool) {
    try {
      return pool.submit(() -> work(roster, today, progress)).join();
    } finally {
      pool.shutdown();
    }
  }

  private static Run work(Roster roster, LocalDate today, Progress progress) {
    Comparer comparer = new Comparer();
    KeyHash hash = KeyHash.fleeting();
    int rules = KeyRule.values().length;
    progress.begin("learning", rules);
    Model model = new Trainer(comparer, hash, hash).train(roster.features(), today, progress::step);
    progress.begin("comparing", rules);
    return new Run(model, new Matching(roster, model, comparer, hash).run(progress::step));
  }
}
