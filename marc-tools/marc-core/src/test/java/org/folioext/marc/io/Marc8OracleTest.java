package org.folioext.marc.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.folioext.marc.Field;
import org.folioext.marc.MarcRecord;
import org.junit.jupiter.api.Test;

/**
 * Records of the National Institute of Standards and Technology that the Government Publishing
 * Office gives out in MARC-8 and in UTF-8: fields that were not changed in between must decode to
 * the same text, after Unicode normalisation.
 */
class Marc8OracleTest {
  private static final int PAIRS = 40;
  private static final int FIELDS = 60;

  /**
   * Given out in MARC-8 twice; one of the copies has diacritics behind their letters ({@code VEI
   * ESC (B E6}), which no reader can tell from those of the next letter.
   */
  private static final Set<String> MISPLACED = Set.of("1119095941", "1047609214", "1126790264");

  @Test
  void decodesToTheTextThatTheSameRecordHasInUtf8() throws IOException {
    Optional<Path> file = SharedData.file("marc/bib-clean.mrc");
    assumeTrue(file.isPresent(), "no shared data here");
    Map<String, MarcRecord> marc8 = new HashMap<>();
    Map<String, MarcRecord> utf8 = new HashMap<>();
    try (RecordSource source = MarcInput.open(Files.newInputStream(file.get()))) {
      for (Reading reading : Reads.all(source)) {
        MarcRecord record = Reads.record(reading);
        if (record.controlNumber() != null) {
          (record.leader(9) == 'a' ? utf8 : marc8).put(record.controlNumber(), record);
        }
      }
    }
    marc8.keySet().retainAll(utf8.keySet());
    marc8.keySet().removeAll(MISPLACED);
    assertThat(marc8).hasSizeGreaterThanOrEqualTo(PAIRS);
    List<String> different = new ArrayList<>();
    int compared = 0;
    for (Map.Entry<String, MarcRecord> entry : marc8.entrySet()) {
      for (Field field : entry.getValue().fields()) {
        compared += compare(field, utf8.get(entry.getKey()), different);
      }
    }
    assertThat(different).isEmpty();
    assertThat(compared).isGreaterThanOrEqualTo(FIELDS);
  }

  /** Compares a field with the one of its tag that has the same ASCII in it; 1 where both exist. */
  private static int compare(Field field, MarcRecord other, List<String> different) {
    String text = normal(field.text());
    if (text.chars().allMatch(c -> c < 0x80)) {
      return 0;
    }
    List<String> same =
        other.all(field.tag()).stream()
            .map(candidate -> normal(candidate.text()))
            .filter(candidate -> ascii(candidate).equals(ascii(text)))
            .toList();
    if (!same.isEmpty() && !same.contains(text)) {
      different.add(field.record().controlNumber() + " " + field.tag() + " " + text + " / " + same);
    }
    return same.isEmpty() ? 0 : 1;
  }

  private static String normal(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC);
  }

  private static String ascii(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("[^!-~]", "");
  }
}
