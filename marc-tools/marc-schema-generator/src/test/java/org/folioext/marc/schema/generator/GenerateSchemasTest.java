package org.folioext.marc.schema.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.folioext.marc.schema.Marc21;
import org.junit.jupiter.api.Test;

class GenerateSchemasTest {
  private final Path sources = SharedData.marcSchema();

  @Test
  void generatingAgainGivesTheFilesThatAreCheckedIn() throws IOException {
    assumeTrue(sources != null, "no directory of sources here");
    for (Map.Entry<String, String> file : GenerateSchemas.generate(sources).entrySet()) {
      assertThat(checkedIn(file.getKey())).as(file.getKey()).isEqualTo(file.getValue());
    }
  }

  private static String checkedIn(String name) throws IOException {
    try (InputStream in = Marc21.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void everyCorrectionHasAReasonAndAReference() {
    for (String line : GenerateSchemas.ownLines("corrections.tsv")) {
      if (!line.startsWith("# ")) {
        String[] columns = line.split("\t", -1);
        assertThat(columns).as(line).hasSize(6);
        assertThat(columns[4]).as(line).isNotBlank();
        assertThat(columns[5]).as(line).startsWith("https://www.loc.gov/marc/");
      }
    }
  }
}
