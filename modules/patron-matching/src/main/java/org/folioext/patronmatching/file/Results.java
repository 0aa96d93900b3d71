package org.folioext.patronmatching.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.folioext.patronmatching.match.Matches;
import org.folioext.patronmatching.match.Pair;
import org.folioext.patronmatching.match.Roster;

/**
 * The two files that a run leaves: {@code pairs.csv}, every pair that was kept, and {@code
 * clusters.csv}, every patron with the first id of those that are one person. Neither has anything
 * of a patron but the id.
 */
public final class Results {
  private static final long DIGITS = 10_000;

  private final Path pairs;
  private final Path clusters;

  /**
   * Files in a folder, which is made where it is not there.
   *
   * @param input what is read in the same run: writing over it is refused
   * @throws Refused where nothing can be written there
   */
  public Results(Path folder, Optional<Path> input) {
    this.pairs = folder.resolve("pairs.csv");
    this.clusters = folder.resolve("clusters.csv");
    try {
      Files.createDirectories(folder);
      for (Path file : List.of(pairs, clusters)) {
        if (Files.isDirectory(file)) {
          throw new Refused(file + ": it cannot be written: it is a folder.");
        }
        if (input.isPresent() && Files.exists(file) && Files.isSameFile(file, input.get())) {
          throw new Refused(file + ": it is read, and would be written over. Use --out DIR.");
        }
      }
    } catch (IOException e) {
      throw new Refused(folder + ": it is no folder to write in: " + Source.reason(e) + ".");
    }
    try (NewFile trial = new NewFile(pairs)) {
      trial.finish();
    }
  }

  /**
   * Writes both, or neither.
   *
   * @param reasons what speaks for and against a pair
   */
  public void write(Roster roster, Matches matches, Function<Pair, String> reasons) {
    try (NewFile pairRows = new NewFile(pairs);
        NewFile clusterRows = new NewFile(clusters)) {
      pairRows.row("id_a", "id_b", "probability", "verdict", "reasons");
      for (Pair pair : matches.pairs()) {
        pairRows.row(
            roster.id(pair.left()),
            roster.id(pair.right()),
            probability(pair.probability()),
            pair.verdict().text(),
            reasons.apply(pair));
      }
      clusterRows.row("id", "cluster");
      int[] first = first(roster.size(), matches.groups());
      for (int row = 0; row < first.length; row++) {
        clusterRows.row(roster.id(row), roster.id(first[row]));
      }
      pairRows.finish();
      clusterRows.finish();
      pairRows.put();
      clusterRows.put();
    }
  }

  private static int[] first(int rows, List<List<Integer>> groups) {
    int[] first = new int[rows];
    for (int row = 0; row < rows; row++) {
      first[row] = row;
    }
    groups.forEach(group -> group.forEach(row -> first[row] = group.get(0)));
    return first;
  }

  /** Four digits behind the point. */
  static String probability(double probability) {
    long digits = Math.round(probability * DIGITS);
    return digits / DIGITS + "." + Long.toString(DIGITS + digits % DIGITS).substring(1);
  }

  /** Where the pairs are. */
  public Path pairs() {
    return pairs;
  }

  /** Where the clusters are. */
  public Path clusters() {
    return clusters;
  }
}
