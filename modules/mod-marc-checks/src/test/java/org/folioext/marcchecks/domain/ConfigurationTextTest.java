package org.folioext.marcchecks.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folioext.marcchecks.domain.ConfigurationPlan.Present;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationTextTest {
  private static final UUID ID = new UUID(1, 2);

  private static LibraryProfile profile(UUID id, String name, String yaml) {
    return new LibraryProfile(id, name, yaml, 1, Instant.EPOCH, Optional.empty());
  }

  private static Configuration good(String text) {
    assertThat(ConfigurationText.read(text)).isInstanceOf(ConfigurationText.Good.class);
    return ((ConfigurationText.Good) ConfigurationText.read(text)).configuration();
  }

  private static List<Mistake> bad(String text) {
    assertThat(ConfigurationText.read(text)).isInstanceOf(ConfigurationText.Bad.class);
    return ((ConfigurationText.Bad) ConfigurationText.read(text)).mistakes();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rules:\n  isbn: off\n",
        "",
        "no line end",
        "\n\n  begins with blanks\n\n\n",
        "a\tb: 'c'\r\n",
        "# only a comment",
        "é \uD83D\uDE00: \"x\"\n"
      })
  void whatIsWrittenIsReadBack(String yaml) {
    String name = "Ours: 'the' #1";
    Settings settings =
        Settings.usual().with(Limit.RUN_DAYS, 7).withDefaultProfile(Optional.of(ID));
    Configuration read =
        good(ConfigurationText.write(new Present(settings, List.of(profile(ID, name, yaml)))));
    assertThat(read.defaultProfile()).contains(name);
    assertThat(read.limits()).containsEntry(Limit.RUN_DAYS, 7L);
    assertThat(read.profiles().get(name).yaml()).isEqualTo(yaml);
  }

  @Test
  void aProfileStandsAsPeopleWroteIt() {
    Present present =
        new Present(Settings.usual(), List.of(profile(ID, "Ours", "rules:\n  isbn: off # why\n")));
    assertThat(ConfigurationText.write(present))
        .contains("  maxOpenRuns: 20\n")
        .contains("  Ours: |\n    rules:\n      isbn: off # why\n");
  }

  @Test
  void anEmptyFileSaysNothing() {
    assertThat(good("")).isEqualTo(new Configuration(Optional.empty(), Map.of(), Map.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "settings:\\n  maxOpenRun: 1        | 2 | Did you mean maxOpenRuns?",
        "settings:\\n  maxOpenRuns: 0       | 2 | from 1 to 1000",
        "settings:\\n  maxOpenRuns: many    | 2 | from 1 to 1000",
        "settings:\\n  maxOpenRuns: [1]     | 2 | from 1 to 1000",
        "settings: 1                         | 1 | settings are a map",
        "profile: {}                         | 1 | Did you mean profiles?",
        "profiles:\\n  a: {rules: {}}        | 2 | a profile is one text",
        "profiles:\\n  a: b\\n  a: c         | 3 | twice",
        "profiles: {' ': x}                  | 1 | 1 to 200 characters",
        "profiles:\\n  \"a\\u0007\": x      | 2 | no control characters",
        "profiles:\\n  \"a\\uD83D\": x      | 2 | no half of a character",
        "a: [                                | 1 | no YAML",
        "- a                                 | 1 | a configuration is a map",
        "[[[[[[[[[[]]]]]]]]]]                | 1 | nested",
      })
  void mistakesAreToldWithTheirLines(String text, int line, String words) {
    assertThat(bad(text.replace("\\n", "\n")))
        .singleElement()
        .satisfies(
            mistake -> {
              assertThat(mistake.line()).isEqualTo(line);
              assertThat(mistake.text()).contains(words);
            });
  }

  @Test
  void mistakesInAProfileAreToldByTheLinesOfTheFile() {
    Configuration read = good("profiles:\n  Ours: |\n    rules:\n      isbnn: off\n");
    assertThat(read.mistakes(RuleBook.all()))
        .singleElement()
        .satisfies(
            mistake -> {
              assertThat(mistake.line()).isEqualTo(4);
              assertThat(mistake.text()).startsWith("profile 'Ours': ").contains("isbnn");
            });
  }

  @Test
  void moreProfilesThanMayBeAreRefused() {
    StringBuilder text = new StringBuilder("profiles:\n");
    for (int i = 0; i < 200; i++) {
      text.append("  p%d: x%n".formatted(i));
    }
    assertThat(good(text.toString()).profiles()).hasSize(200);
    assertThat(bad(text + "  more: x\n"))
        .singleElement()
        .satisfies(mistake -> assertThat(mistake.text()).contains("at most 200 profiles"));
  }

  @Test
  void noMoreMistakesAreSoughtThanAreTold() {
    assertThat(bad("a: b\n".repeat(10_000)).size()).isLessThanOrEqualTo(Mistake.MOST + 1);
  }

  @Test
  void anEndlessTextIsRefused() {
    assertThat(bad("#".repeat(ConfigurationText.LONGEST + 1)))
        .singleElement()
        .satisfies(mistake -> assertThat(mistake.text()).contains("at most"));
  }
}
