package org.folioext.patronmatching.cli;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import org.folioext.patronmatching.compare.Comparer;
import org.folioext.patronmatching.file.Results;
import org.folioext.patronmatching.keys.KeyHash;
import org.folioext.patronmatching.keys.KeyRule;
import org.folioext.patronmatching.match.Compared;
import org.folioext.patronmatching.match.Matches;
import org.folioext.patronmatching.match.Matching;
import org.folioext.patronmatching.match.ReasonTexts;
import org.folioext.patronmatching.match.Roster;
import org.folioext.patronmatching.model.Model;
import org.folioext.patronmatching.model.Trainer;

/** Learns a model of a file, or takes one, and matches under it. */
final class Run {
  /** Makes numbers of keys and values in runs on files. */
  static final KeyHash HASH = KeyHash.fleeting();

  private final Roster roster;
  private final Progress progress;
  private final Comparer comparer = new Comparer();

  /**
   * What was found.
   *
   * @param crowded how many keys so many share that nobody was compared for them
   */
  record Found(Matches matches, int crowded) {}

  Run(Roster roster, Progress progress) {
    this.roster = roster;
    this.progress = progress;
  }

  /**
   * Matches, and writes what was found.
   *
   * @param known a model, if it is not to be learned
   * @param threads that work
   */
  Found into(Results results, Optional<Model> known, LocalDate today, int threads) {
    ForkJoinPool pool = new ForkJoinPool(threads);
    try {
      return pool.submit(() -> work(results, known, today)).join();
    } finally {
      pool.shutdown();
    }
  }

  private Found work(Results results, Optional<Model> known, LocalDate today) {
    Model model = known.orElseGet(() -> learned(today));
    Matching matching = new Matching(roster, model, comparer, HASH);
    progress.begin("comparing", KeyRule.values().length);
    Compared compared = matching.compare(progress::step);
    Matches matches = matching.matches(compared, Set.of());
    progress.begin("writing", 1);
    ReasonTexts texts = new ReasonTexts(Locale.ENGLISH);
    results.write(roster, matches, pair -> texts.line(matching.reasons(pair)), model);
    return new Found(matches, compared.crowded().size());
  }

  private Model learned(LocalDate today) {
    progress.begin("learning", KeyRule.values().length);
    return new Trainer(comparer, HASH, HASH).train(roster.features(), today, progress::step);
  }
}
