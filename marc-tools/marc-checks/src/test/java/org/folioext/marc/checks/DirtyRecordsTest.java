package org.folioext.marc.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.folioext.marc.io.Reading;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every real record known to be damaged has a finding for the damage. */
class DirtyRecordsTest {

  /** Rules that can tell of a label; no rule can tell of {@code no-RT} in the joined file. */
  private static final Map<String, Set<String>> RULES =
      Map.ofEntries(
          Map.entry("len-mismatch", Set.of("record-length")),
          Map.entry("base-mismatch", Set.of("base-address")),
          Map.entry("dir-not-12n", Set.of("directory-length")),
          Map.entry("dir-entry-bad", Set.of("directory-entry")),
          Map.entry("ldr09-other", Set.of("encoding-flag")),
          Map.entry("ldr10-11", Set.of("leader-counts")),
          Map.entry("ldr20-23", Set.of("leader-entry-map")),
          Map.entry("bad-tag", Set.of("tag-form")),
          Map.entry("field-no-subfield", Set.of("data-field-form")),
          Map.entry("field-embedded-FT", Set.of("field-terminator", "directory-entry")),
          Map.entry("ctrl-char", Set.of("control-character")),
          Map.entry("flag-utf8-invalid", Set.of("utf8-invalid")),
          Map.entry("flag-marc8-but-utf8", Set.of("encoding-mismatch", "encoding-flag")));

  @ParameterizedTest
  @CsvSource({"bib-dirty.mrc,153", "auth-dirty.mrc,1"})
  void everyRecordHasAFindingForOneOfItsLabels(String name, int records) throws IOException {
    Path file = RealFiles.find(name);
    List<String> provenance =
        Files.readAllLines(file.resolveSibling(file.getFileName() + ".provenance.tsv"));
    List<Reading> readings = RealFiles.read(file);
    assertThat(readings).hasSize(records).hasSameSizeAs(provenance);
    Checker checker = new Checker(Rules.all(), Profile.usual(), Standards.usual());
    for (int i = 0; i < records; i++) {
      Set<String> wanted = rulesFor(provenance.get(i).split("\t", -1)[4]);
      assertThat(checker.check(readings.get(i)))
          .as("record " + (i + 1) + ": " + provenance.get(i))
          .anySatisfy(finding -> assertThat(wanted).contains(finding.rule().id()));
    }
  }

  private static Set<String> rulesFor(String labels) {
    return List.of(labels.split(",")).stream()
        .flatMap(label -> RULES.getOrDefault(label, Set.of()).stream())
        .collect(Collectors.toSet());
  }
}
