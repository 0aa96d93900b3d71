package org.folioext.patronmatching.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What must be reached on public files of made-up patrons, where they lie beside the repository.
 */
class SharedPatronsTest {
  private static final Pattern TRAP = Pattern.compile("(trap-(\\w+?)-\\d+)-[ab]");

  @TempDir private Path folder;

  private String measured(String name) {
    Path root = Path.of("").toAbsolutePath();
    while (root != null && !Files.isDirectory(root.resolve("../shared/data/patrons"))) {
      root = root.getParent();
    }
    assumeTrue(root != null, "no ../shared/data/patrons here");
    MatchRun.Outcome outcome =
        new MatchRun(folder)
            .run("--truth", "cluster", root.resolve("../shared/data/patrons/" + name + ".csv"));
    assertThat(outcome.err()).isEmpty();
    return outcome.out();
  }

  /** A number of the summary's table: 0 precision, 1 recall, 2 F1. */
  private static double rate(String summary, String what, int column) {
    Matcher row =
        Pattern.compile("  %s +(\\S+) +(\\S+) +(\\S+)\n".formatted(what)).matcher(summary);
    assertThat(row.find()).isTrue();
    return Double.parseDouble(row.group(column + 1));
  }

  @Test
  void febrl3() {
    String summary = measured("febrl3");
    assertThat(rate(summary, "same person", 2)).isGreaterThanOrEqualTo(.985);
    assertThat(rate(summary, "clusters", 2)).isGreaterThanOrEqualTo(.995);
  }

  @Test
  void datasetC() {
    assertThat(rate(measured("dataset_C_5000"), "clusters", 2)).isGreaterThanOrEqualTo(.955);
  }

  @Test
  void aShapeOfItsOwn() {
    assertThat(rate(measured("fake_1000"), "same person", 0)).isGreaterThanOrEqualTo(.98);
  }

  @Test
  void households() {
    String summary = measured("households_sample");
    assertThat(rate(summary, "same person", 2)).isGreaterThanOrEqualTo(.95);
    assertThat(rate(summary, "same person", 0)).isGreaterThanOrEqualTo(.98);
    assertThat(rate(summary, "shown", 0)).isGreaterThanOrEqualTo(.80);
    List<String> pairs = new MatchRun(folder).pairs();
    long review = pairs.stream().filter(line -> line.contains(",review,")).count();
    assertThat(review * 1000.0 / 25_047).isLessThanOrEqualTo(10);
    assertTraps(pairs);
  }

  private void assertTraps(List<String> pairs) {
    Map<String, Long> all =
        new MatchRun(folder)
            .clusters().stream()
                .map(line -> line.split(",")[0])
                .map(TRAP::matcher)
                .filter(trap -> trap.matches() && trap.group().endsWith("-a"))
                .collect(
                    Collectors.groupingBy(
                        trap -> trap.group(2), TreeMap::new, Collectors.counting()));
    Map<String, Integer> same = new HashMap<>();
    Map<String, Integer> shown = new HashMap<>();
    for (String pair : pairs) {
      String[] values = pair.split(",");
      Matcher one = TRAP.matcher(values[0]);
      Matcher other = TRAP.matcher(values[1]);
      if (one.matches() && other.matches() && one.group(1).equals(other.group(1))) {
        same.merge(one.group(2), values[3].equals("same person") ? 1 : 0, Integer::sum);
        shown.merge(
            one.group(2),
            values[3].equals("same person") || values[3].equals("review") ? 1 : 0,
            Integer::sum);
      }
    }
    assertThat(all).hasSizeGreaterThan(10);
    all.forEach(
        (kind, count) -> {
          if (!kind.startsWith("DUP")) {
            assertThat((double) same.getOrDefault(kind, 0) / count)
                .as(kind)
                .isLessThanOrEqualTo(.05);
          } else {
            assertThat((double) shown.getOrDefault(kind, 0) / count)
                .as(kind)
                .isGreaterThanOrEqualTo(isMovedWithoutPhone(kind) ? .60 : .95);
          }
        });
  }

  private static boolean isMovedWithoutPhone(String kind) {
    return kind.contains("moved") && kind.contains("no");
  }
}
