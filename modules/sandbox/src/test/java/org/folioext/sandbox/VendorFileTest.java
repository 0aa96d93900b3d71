package org.folioext.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.folioext.marc.checks.Checker;
import org.folioext.marc.checks.Profile;
import org.folioext.marc.checks.Rules;
import org.folioext.marc.checks.Standards;
import org.folioext.marc.io.MarcInput;
import org.folioext.marc.io.RawRecord;
import org.folioext.marc.io.RecordSource;
import org.junit.jupiter.api.Test;

class VendorFileTest {
  private static final int RECORDS = VendorFile.EVERY * VendorFile.Fault.values().length;

  @Test
  void oneInTwentyHasAFaultAndTheOthersNone() throws IOException {
    List<String> found = new ArrayList<>();
    Checker checker = new Checker(Rules.all(), Profile.usual(), Standards.usual());
    try (RecordSource source = MarcInput.open(new ByteArrayInputStream(VendorFile.of(RECORDS)))) {
      for (RawRecord raw = source.next(); raw != null; raw = source.next()) {
        long ordinal = raw.read().position().ordinal();
        checker
            .check(raw.read())
            .forEach(f -> found.add(String.format(Locale.ROOT, "%d %s", ordinal, f.rule().id())));
      }
    }
    assertThat(found)
        .containsExactly(
            "20 required-field",
            "40 undefined-subfield",
            "60 language-code",
            "80 url-form",
            "100 isbn");
  }
}
