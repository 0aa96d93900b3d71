package org.folioext.marc.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.folioext.marc.Position;
import org.folioext.marc.RecordBuilder;
import org.folioext.marc.io.Reading;
import org.junit.jupiter.api.Test;

/** Which records are not MARC 21, and what is then asked of them. */
class ForeignFormatTest {
  private static final Reading UNIMARC =
      reading(
          new RecordBuilder("00000nam a2200000   450 ")
              .data("100", ' ', ' ')
              .sub('a', "20260115d2025    m  y0frey50      ba")
              .data("200", '1', ' ')
              .sub('a', "La lanterne"));
  private static final Reading MARC21 =
      reading(
          new RecordBuilder("00000nam a2200000   4500")
              .data("020", ' ', ' ')
              .sub('a', "9780306406158")
              .data("245", '1', '0')
              .sub('a', "The lantern"));

  private static Reading reading(RecordBuilder builder) {
    return new Reading.Readable(Position.inBytes(1, 0), builder.build(), List.of());
  }

  private static final Reading UNIMARC_WITH_801 =
      reading(
          new RecordBuilder("00000nam a2200000   450 ")
              .data("020", ' ', ' ')
              .sub('a', "9780306406158")
              .data("200", '1', ' ')
              .sub('a', "La lanterne")
              .data("101", '0', ' ')
              .sub('a', "fre")
              .data("801", ' ', '0')
              .sub('a', "FR"));

  private static List<String> rules(Checker checker, Reading reading) {
    return checker.check(reading).stream().map(finding -> finding.rule().id()).toList();
  }

  @Test
  void aForeignRecordGetsOneFindingAndNoneAboutItsFields() {
    Checker checker = new Checker(Rules.all(), Profile.usual(), Standards.usual());
    assertThat(rules(checker, UNIMARC_WITH_801)).containsExactly("leader-entry-map", "not-marc21");
    assertThat(rules(checker.wrappingOnly(), UNIMARC_WITH_801)).containsExactly("leader-entry-map");
    assertThat(rules(checker, MARC21)).contains("isbn");
    assertThat(rules(checker.wrappingOnly(), MARC21)).isEmpty();
  }

  @Test
  void noRealMarc21RecordIsTakenForForeign() throws IOException {
    Path file = RealFiles.find("bib-clean.mrc");
    List<String> provenance =
        Files.readAllLines(file.resolveSibling("bib-clean.mrc.provenance.tsv"));
    List<Reading> readings = RealFiles.read(file);
    List<String> foreign = new ArrayList<>();
    for (int i = 0; i < readings.size(); i++) {
      if (readings.get(i) instanceof Reading.Readable readable
          && ForeignFormat.of(readable.record()).isPresent()) {
        foreign.add(provenance.get(i).split("\t", -1)[1]);
      }
    }
    assertThat(foreign)
        .hasSize(17)
        .allMatch(path -> path.contains("pride-and-prejudice") || path.contains("marc3.json"));
  }
}
