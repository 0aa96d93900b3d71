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
import org.folioext.marc.Field;
import org.folioext.marc.MarcRecord;
import org.junit.jupiter.api.Test;

/**
 * Records that stand in one file in MARC-8 and in UTF-8, most of them of the National Institute of
 * Standards and Technology, given out by the Government Publishing Office: fields that were not
 * changed in between must decode to the same text, after Unicode normalisation. Some stand there in
 * MARC-8 twice, with diacritics behind their letters in one copy; then one of them must.
 */
class Marc8OracleTest {
  private static final int PAIRS = 70;
  private static final int FIELDS = 200;

  @Test
  void decodesToTheTextThatTheSameRecordHasInUtf8() throws IOException {
    Optional<Path> file = SharedData.file("marc/bib-clean.mrc");
    assumeTrue(file.isPresent(), "no shared data here");
    Map<String, List<MarcRecord>> marc8 = new HashMap<>();
    Map<String, MarcRecord> utf8 = new HashMap<>();
    try (RecordSource source = MarcInput.open(Files.newInputStream(file.get()))) {
      for (Reading reading : Reads.all(source)) {
        MarcRecord record = Reads.record(reading);
        String control = record.controlNumber();
        if (record.leader(9) == 'a') {
          utf8.put(control, record);
        } else {
          marc8.computeIfAbsent(control, c -> new ArrayList<>()).add(record);
        }
      }
    }
    marc8.remove(null);
    utf8.keySet().retainAll(marc8.keySet());
    assertThat(utf8).hasSizeGreaterThanOrEqualTo(PAIRS);
    List<String> different = new ArrayList<>();
    int compared = 0;
    for (MarcRecord record : utf8.values()) {
      for (Field field : record.fields()) {
        compared += compare(field, marc8.get(record.controlNumber()), different);
      }
    }
    assertThat(different).isEmpty();
    assertThat(compared).isGreaterThanOrEqualTo(FIELDS);
  }

  /**
   * Compares a field with those of its tag that have the same ASCII in them; 1 if there are any.
   */
  private static int compare(Field field, List<MarcRecord> others, List<String> different) {
    String text = normal(field.text());
    if (text.chars().allMatch(c -> c < 0x80)) {
      return 0;
    }
    List<String> same =
        others.stream()
            .flatMap(other -> other.all(field.tag()).stream())
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
