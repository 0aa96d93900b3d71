package org.folioext.marc.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sample shows the one defect that its name says, and the clean ones show none. */
class SamplesTest {

  /**
   * A line of EXPECTED.tsv: the rules that tell of the defect, separated by commas, and where the
   * first finding is; {@code at} is empty where the address does not matter.
   */
  record Expected(Path file, List<String> rules, String at) {
    static Expected of(String line) {
      String[] columns = line.split("\t", -1);
      return new Expected(
          Samples.ROOT.resolve(columns[0]), List.of(columns[1].split(",")), columns[2]);
    }
  }

  static Stream<Expected> defects() throws IOException {
    return Files.readAllLines(Samples.ROOT.resolve("EXPECTED.tsv")).stream()
        .skip(1)
        .map(Expected::of);
  }

  static Stream<Path> clean() throws IOException {
    return Samples.in("clean").stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("defects")
  void defectSampleGivesItsFindingAndNothingElse(Expected expected) throws IOException {
    Optional<List<Finding>> findings = Samples.findings(expected.file);
    assertThat(findings).as("readable").isPresent();
    assertThat(findings.get().stream().map(finding -> finding.rule().id()).distinct())
        .containsExactlyInAnyOrderElementsOf(expected.rules);
    String at = findings.get().get(0).place().toString();
    assertThat(at).isEqualTo(expected.at.isEmpty() ? at : expected.at);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("clean")
  void cleanSampleGivesNothing(Path file) throws IOException {
    Optional<List<Finding>> findings = Samples.findings(file);
    assertThat(findings).as("readable").isPresent();
    assertThat(findings.get()).isEmpty();
  }

  @Test
  void everyRuleHasASample() throws IOException {
    assertThat(defects().flatMap(expected -> expected.rules.stream()).distinct())
        .containsExactlyInAnyOrderElementsOf(
            Rules.all().stream().map(rule -> rule.info().id()).toList());
  }

  @Test
  void everyDefectSampleIsExpected() throws IOException {
    assertThat(defects().map(Expected::file))
        .containsExactlyInAnyOrderElementsOf(Samples.in("defects"));
  }
}
