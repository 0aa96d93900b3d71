package org.folioext.patronmatching.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is written of the sample, byte for byte. Where a change of the model is meant, {@code
 * ./suite match --out modules/patron-matching/src/test/resources/golden
 * modules/patron-matching/samples/patrons.csv} writes it anew, and the difference is to be read.
 */
class GoldenTest {
  @TempDir private Path folder;

  @Test
  void theSample() {
    MatchRun match = new MatchRun(folder);
    assertThat(match.run(Path.of("samples/patrons.csv")).err()).isEmpty();
    for (String name : new String[] {"pairs.csv", "clusters.csv"}) {
      assertThat(match.out().resolve(name))
          .hasSameBinaryContentAs(Path.of("src/test/resources/golden", name));
    }
  }
}
