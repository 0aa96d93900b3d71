package org.folioext.patronmatching.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.folioext.patronmatching.cli.MatchRun.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatchCommandTest {
  @TempDir private Path folder;

  private final List<String> rows = MadeUp.town(5, 150);
  private MatchRun match;
  private Path file;

  @BeforeEach
  void file() {
    match = new MatchRun(folder);
    file = file("patrons.csv", rows);
  }

  private Path file(String name, List<String> lines) {
    List<String> all = new ArrayList<>(List.of(MadeUp.HEADER));
    all.addAll(lines);
    return match.file(name, all.toArray(String[]::new));
  }

  @Test
  void orderAndThreadsDoNotMatter() throws Exception {
    match.run("--threads", 1, file);
    byte[] pairs = Files.readAllBytes(match.out().resolve("pairs.csv"));
    byte[] clusters = Files.readAllBytes(match.out().resolve("clusters.csv"));
    List<String> shuffled = new ArrayList<>(rows);
    for (int threads = 1; threads <= 3; threads++) {
      Collections.shuffle(shuffled, new Random(threads));
      match.run("--threads", threads, file("shuffled.csv", shuffled));
      assertThat(match.out().resolve("pairs.csv")).hasBinaryContent(pairs);
      assertThat(match.out().resolve("clusters.csv")).hasBinaryContent(clusters);
    }
  }

  @Test
  void aModelThatIsKeptSaysTheSame() throws Exception {
    Path model = folder.resolve("model.json");
    Outcome learned = match.run("--save-model", model, file);
    assertThat(learned.out()).contains("clusters.csv, " + model + "\n");
    byte[] pairs = Files.readAllBytes(match.out().resolve("pairs.csv"));
    byte[] kept = Files.readAllBytes(model);
    Path again = folder.resolve("again.json");
    match.run("--model", model, "--save-model", again, file);
    assertThat(match.out().resolve("pairs.csv")).hasBinaryContent(pairs);
    assertThat(again).hasBinaryContent(kept);
    match.run("--model", model, "--save-model", again, file("other.csv", MadeUp.town(6, 20)));
    assertThat(again).hasBinaryContent(kept);
    assertThat(match.pairs()).hasSizeGreaterThan(3);
  }

  @Test
  void whatIsNoModel() {
    Outcome outcome = match.run("--model", file, file);
    assertThat(outcome.err())
        .isEqualTo("match: " + file + ": It is no JSON object. --save-model writes one.\n");
    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(match.run("--model", "none.json", file).err())
        .isEqualTo("match: none.json: there is no such file.\n");
    assertThat(match.written()).isEmpty();
  }

  @Test
  void everyPairHasReasons() {
    match.run(file);
    assertThat(match.pairs().subList(1, match.pairs().size()))
        .allMatch(line -> line.matches("[^,]+,[^,]+,[^,]+,[^,]+,\"?[a-z].*(given name|surname).*"));
  }

  @Test
  void theSummaryCounts() {
    Outcome outcome = match.run(file);
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out())
        .startsWith(rows.size() + " patrons read.\n")
        .containsPattern("\n[\\d,]+ pairs compared\\.\n")
        .endsWith(
            "Written: %s, %s\nDone in 0.0 s.\n"
                .formatted(match.out().resolve("pairs.csv"), match.out().resolve("clusters.csv")));
    for (String verdict : List.of("same person", "review", "household", "namesake", "unrelated")) {
      long count =
          match.pairs().stream().filter(line -> line.contains("," + verdict + ",")).count();
      assertThat(outcome.out()).containsPattern("  %s +%d\n".formatted(verdict, count));
    }
    long people =
        match.clusters().stream().skip(1).map(line -> line.split(",")[1]).distinct().count();
    assertThat(outcome.out()).contains("\n" + people + " people: ");
  }

  @Test
  void theTruthMeasures() {
    Outcome outcome = match.run("--truth", "cluster", file);
    assertThat(outcome.out())
        .contains("Against the column cluster:\n")
        .containsPattern("  same person +[01]\\.\\d{4}  [01]\\.\\d{4}  [01]\\.\\d{4}\n")
        .containsPattern("  shown +[01]\\.\\d{4}  [01]\\.\\d{4}  [01]\\.\\d{4}\n")
        .containsPattern("  clusters +[01]\\.\\d{4}  [01]\\.\\d{4}  [01]\\.\\d{4}\n");
  }

  @Test
  void theTruthIsNotLookedAt() throws Exception {
    match.run(file);
    byte[] pairs = Files.readAllBytes(match.out().resolve("pairs.csv"));
    match.run("--truth", "cluster", file);
    assertThat(match.out().resolve("pairs.csv")).hasBinaryContent(pairs);
    List<String> blind =
        rows.stream().map(row -> row.replaceFirst(",[^,]*,", ",,").replaceFirst("$", "9")).toList();
    match.run(file("blind.csv", blind));
    assertThat(match.out().resolve("pairs.csv")).hasBinaryContent(pairs);
  }

  @Test
  void nothingOfAPatronIsWrittenButTheId() throws Exception {
    Outcome outcome = match.run("--truth", "cluster", "--progress", file);
    String all =
        outcome.out() + outcome.err() + String.join("\n", match.pairs()) + match.clusters();
    for (String row : rows) {
      String[] values = row.split(",", -1);
      for (int place : new int[] {4, 6, 11, 12}) {
        assertThat(values[place].isEmpty() || !all.contains(values[place])).as(row).isTrue();
      }
    }
  }

  @Test
  void progressIsToldWhereAPersonLooks() {
    assertThat(match.run(file).err()).isEmpty();
    for (Outcome told :
        List.of(match.run("--progress", file), new MatchRun(folder).watched().run(file))) {
      assertThat(told.err()).contains("learning: 1 of ", "comparing: 1 of ").endsWith("\r\u001B[K");
    }
  }

  @Test
  void whatWasThereIsWrittenOver() {
    match.run(file);
    List<String> pairs = match.pairs();
    match.run(file("one.csv", rows.subList(0, 1)));
    assertThat(match.pairs()).hasSize(1);
    match.run(file);
    assertThat(match.pairs()).isEqualTo(pairs);
    assertThat(match.written()).containsExactly("clusters.csv", "pairs.csv");
  }

  @Test
  void aFailureLeavesWhatWasThere() {
    match.run(file);
    List<String> pairs = match.pairs();
    List<String> twice = new ArrayList<>(rows);
    twice.add(rows.get(0));
    assertThat(match.run(file("twice.csv", twice)).exit()).isEqualTo(2);
    assertThat(match.pairs()).isEqualTo(pairs);
    assertThat(match.written()).containsExactly("clusters.csv", "pairs.csv");
  }

  @Test
  void aSummaryThatNobodyTakes() throws Exception {
    Writer full =
        new Writer() {
          @Override
          public void write(char[] chars, int from, int length) throws java.io.IOException {
            throw new java.io.IOException("No space left on device");
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    StringWriter err = new StringWriter();
    try (InputStream in = new FileInputStream(file.toFile())) {
      World world =
          new World(in, new PrintWriter(full), new PrintWriter(err), false, Clock.systemUTC());
      assertThat(Main.run(world, "--out", match.out().toString(), "-")).isEqualTo(2);
    }
    assertThat(err.toString()).contains("summary");
  }

  @Test
  void helpAndVersion() {
    assertThat(match.bare("--help").out()).contains("pairs.csv", "--columns", "Exit codes: 0 done");
    assertThat(match.bare("--version").out()).startsWith("match ");
    assertThat(match.bare().err()).contains("PATRONS");
  }
}
