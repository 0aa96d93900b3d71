package org.folioext.patronmatching.file;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.folioext.patronmatching.match.Matches;
import org.folioext.patronmatching.match.Pair;
import org.folioext.patronmatching.match.Roster;
import org.folioext.patronmatching.model.Model;
import org.folioext.patronmatching.model.ModelFile;

/**
 * The files that a run leaves: {@code pairs.csv}, every pair that was kept; {@code clusters.csv},
 * every patron with the first id of those that are one person; and the model, where it is wanted.
 * The tables have nothing of a patron but the id.
 */
public final class Results {
  private static final long DIGITS = 10_000;
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get();

  private final Path pairs;
  private final Path clusters;
  private final Optional<Path> model;

  /**
   * Files in a folder, which is made where it is not there.
   *
   * @param input what is read in the same run: writing over it is refused
   * @param model where the model goes
   * @throws Refused where nothing can be written there
   */
  public Results(Path folder, Optional<Path> input, Optional<Path> model) {
    this.pairs = folder.resolve("pairs.csv");
    this.clusters = folder.resolve("clusters.csv");
    this.model = model;
    if (all().stream().map(file -> file.toAbsolutePath().normalize()).distinct().count()
        < all().size()) {
      throw new Refused(
          "--save-model: " + model.get() + " is where a table goes. Name another file.");
    }
    try {
      Files.createDirectories(folder);
      for (Path file : all()) {
        refuse(file, input);
      }
    } catch (IOException e) {
      throw new Refused(folder + ": it is no folder to write in: " + Source.reason(e) + ".");
    }
    all().forEach(file -> new NewFile(file).close());
  }

  private List<Path> all() {
    List<Path> all = new ArrayList<>(List.of(pairs, clusters));
    model.ifPresent(all::add);
    return all;
  }

  private static void refuse(Path file, Optional<Path> input) throws IOException {
    if (Files.isDirectory(file)) {
      throw new Refused(file + ": it cannot be written: it is a folder.");
    }
    if (input.isPresent() && Files.exists(file) && Files.isSameFile(file, input.get())) {
      throw new Refused(file + ": it is read, and would be written over. Name another place.");
    }
  }

  /**
   * Writes all of them, or none.
   *
   * @param reasons what speaks for and against a pair
   * @param used the model
   */
  public void write(Roster roster, Matches matches, Function<Pair, String> reasons, Model used) {
    try (NewFile pairFile = new NewFile(pairs);
        NewFile clusterFile = new NewFile(clusters)) {
      pairFile.write(to -> pairs(to, roster, matches, reasons));
      clusterFile.write(to -> clusters(to, roster, matches));
      if (model.isPresent()) {
        try (NewFile modelFile = new NewFile(model.get())) {
          modelFile.write(to -> ModelFile.write(used, to));
          modelFile.put();
        }
      }
      pairFile.put();
      clusterFile.put();
    }
  }

  private static void pairs(
      OutputStream to, Roster roster, Matches matches, Function<Pair, String> reasons)
      throws IOException {
    try (CSVPrinter rows = rows(to)) {
      rows.printRecord("id_a", "id_b", "probability", "verdict", "reasons");
      for (Pair pair : matches.pairs()) {
        rows.printRecord(
            roster.id(pair.left()),
            roster.id(pair.right()),
            probability(pair.probability()),
            pair.verdict().text(),
            reasons.apply(pair));
      }
    }
  }

  private static void clusters(OutputStream to, Roster roster, Matches matches) throws IOException {
    int[] first = first(roster.size(), matches.groups());
    try (CSVPrinter rows = rows(to)) {
      rows.printRecord("id", "cluster");
      for (int row = 0; row < first.length; row++) {
        rows.printRecord(roster.id(row), roster.id(first[row]));
      }
    }
  }

  private static CSVPrinter rows(OutputStream to) throws IOException {
    return new CSVPrinter(
        new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8)), FORMAT);
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
  private static String probability(double probability) {
    long digits = Math.round(probability * DIGITS);
    return digits / DIGITS + "." + Long.toString(DIGITS + digits % DIGITS).substring(1);
  }

  /** The names of the files, for a person. */
  public String names() {
    return all().stream().map(Path::toString).collect(Collectors.joining(", "));
  }
}
