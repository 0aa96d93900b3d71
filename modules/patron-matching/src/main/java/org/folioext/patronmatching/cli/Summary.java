package org.folioext.patronmatching.cli;

import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.folioext.patronmatching.file.Patrons;
import org.folioext.patronmatching.keys.Blocks;
import org.folioext.patronmatching.match.Matches;
import org.folioext.patronmatching.match.Pair;
import org.folioext.patronmatching.match.Verdict;
import org.folioext.patronmatching.measure.Quality;

/** What a run is told in: counts, and nothing of anybody. */
final class Summary {
  private final PrintWriter out;

  Summary(PrintWriter out) {
    this.out = out;
  }

  void read(Patrons patrons) {
    line("%,d patrons read.", patrons.roster().size());
    if (patrons.withoutId() > 0) {
      line("%,d left out: they have no id.", patrons.withoutId());
    }
    if (patrons.unreadable() > 0) {
      line("%,d dates of birth could not be read, and count as unknown.", patrons.unreadable());
    }
  }

  /** What was found. */
  void found(Run.Found found, int patrons) {
    Matches matches = found.matches();
    line("%,d pairs compared.", matches.compared());
    if (found.crowded() > 0) {
      line("%,d keys that more than %,d share were not looked at.", found.crowded(), Blocks.CROWD);
    }
    Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
    matches.pairs().forEach(pair -> counts.merge(pair.verdict(), 1L, Long::sum));
    line(
        "%,d pairs may be one person, by a probability of %s or more:",
        matches.pairs().size(), Pair.LEAST);
    for (Verdict verdict : Verdict.values()) {
      line("  %-13s%,9d", verdict.text(), counts.getOrDefault(verdict, 0L));
    }
    int several = matches.groups().stream().mapToInt(List::size).sum();
    line(
        "%,d people: %,d have more than one card, at most %,d.",
        patrons - several + matches.groups().size(),
        matches.groups().size(),
        matches.groups().stream().mapToInt(List::size).max().orElse(Math.min(1, patrons)));
  }

  /**
   * How right it was.
   *
   * @param column that told
   */
  void measured(Quality quality, String column) {
    line("Against the column %s:", column);
    line("  %-13s%9s  %6s  %6s", "", "precision", "recall", "F1");
    rate("same person", quality.pairs());
    rate("shown", quality.shown());
    rate("clusters", quality.groups());
    Quality.Calibration calibration = quality.calibration();
    if (calibration.bins().isEmpty()) {
      line(
          "  too few pairs between .02 and .98 to say whether probabilities hold: %,d",
          calibration.pairs());
      return;
    }
    line(
        "  expected calibration error %.4f over %,d pairs from .02 to .98",
        calibration.error(), calibration.pairs());
    StringBuilder said = new StringBuilder("    said");
    StringBuilder isTrue = new StringBuilder("    true");
    for (Quality.Calibration.Bin bin : calibration.bins()) {
      said.append(String.format(Locale.ROOT, " %.2f", bin.said()));
      isTrue.append(String.format(Locale.ROOT, " %.2f", bin.isTrue()));
    }
    line("%s", said);
    line("%s", isTrue);
  }

  private void rate(String name, Quality.Rate rate) {
    line("  %-13s%9.4f  %.4f  %.4f", name, rate.precision(), rate.recall(), rate.f1());
  }

  /** How it ends. */
  void end(String written, long millis) {
    line("Written: %s", written);
    line("Done in %.1f s.", millis / 1000.0);
  }

  private void line(String format, Object... values) {
    out.print(String.format(Locale.ROOT, format, values) + '\n');
  }
}
