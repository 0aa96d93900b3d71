package org.folioext.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Pattern USED = Pattern.compile("text\\(\"([a-z0-9.-]+[a-z0-9])\"[,)]");

  private final Languages languages =
      new Languages(
          List.of(
              "today",
              "jobs",
              "catalogue",
              "patrons",
              "patrons-flags",
              "patrons-statistics",
              "patrons-settings",
              "patrons-rules",
              "patrons-scans",
              "patrons-run",
              "patrons-bulk",
              "patrons-left",
              "patrons-held",
              "patrons-account",
              "patrons-exports",
              "notices",
              "notices-rules",
              "notices-choices",
              "notices-runs",
              "notices-preview",
              "notices-renewals",
              "notices-patrons",
              "notices-addresses",
              "notices-ledger",
              "notices-messages",
              "notices-statistics",
              "notices-deeds"));
  private final Texts english = languages.of(Locale.ENGLISH, BERLIN);
  private final Texts french = languages.of(Locale.FRENCH, BERLIN);

  @Test
  void bothLanguagesSayTheSame() {
    assertThat(french.messages().keySet()).isEqualTo(english.messages().keySet());
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void everyPatternIsOneAndHasNoApostropheThatWouldBeSwallowed(String language) {
    Texts texts = language.equals("en") ? english : french;
    texts
        .messages()
        .forEach(
            (key, pattern) -> {
              assertThat(pattern).as(key).doesNotContain("'");
              assertThat(texts.text(key, 1, 2, 3)).as(key).isNotBlank();
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void noKeyStandsTwice(String language) throws IOException {
    List<String> keys = new ArrayList<>();
    Path folder = Path.of("src/main/resources/org/folioext/console/texts");
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file :
          files.filter(one -> one.toString().endsWith("_" + language + ".properties")).toList()) {
        Files.readAllLines(file).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(line -> line.substring(0, line.indexOf('=')).strip())
            .forEach(keys::add);
      }
    }
    assertThat(keys).hasSizeGreaterThan(500).doesNotHaveDuplicates();
  }

  @Test
  void everyTextThatAPageNamesIsThere() throws IOException {
    Set<String> named = new TreeSet<>();
    for (String folder : List.of("src/main/jte", "src/main/java")) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          USED.matcher(Files.readString(file))
              .results()
              .forEach(found -> named.add(found.group(1)));
        }
      }
    }
    assertThat(named).hasSizeGreaterThan(80);
    assertThat(english.messages().keySet()).containsAll(named);
  }

  @Test
  void numbersAndCountsAreWrittenAsTheLanguageDoes() {
    assertThat(english.text("catalogue.job.outcome", 2000, 1))
        .isEqualTo("2,000 records, 1 finding");
    assertThat(french.text("catalogue.job.outcome", 1, 0)).isEqualTo("1 notice, aucun constat");
    assertThat(english.size(1536)).isEqualTo("1.5 KiB");
    assertThat(french.size(3L << 30)).isEqualTo("3 Gio");
    assertThat(english.size(1)).isEqualTo("1 byte");
  }

  @Test
  void whatIsNoPlainAmountStaysTextAndIsCut() {
    assertThat(english.money("1234.5")).isEqualTo("1,234.50");
    assertThat(french.money("-3")).isEqualTo("-3,00");
    assertThat(List.of("1e999999999", "12345678901234", "nothing"))
        .allSatisfy(odd -> assertThat(english.money(odd)).isEqualTo(odd));
    assertThat(english.money("9".repeat(100_000))).isEqualTo("9".repeat(40) + "…");
  }

  @Test
  void timesAreToldInTheLibrarysZoneWhichTheyName() {
    Instant instant = Instant.parse("2026-07-01T22:30:00Z");
    assertThat(english.time(instant)).contains("Jul 2, 2026").endsWith("CEST");
    assertThat(french.time("2026-01-01T10:00:00.000+00:00")).contains("1 janv. 2026", "11:00");
    assertThat(english.time("yesterday")).isEqualTo("yesterday");
  }
}
