package org.folioext.marc.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.folioext.marc.io.MarcInput;
import org.folioext.marc.io.RawRecord;
import org.folioext.marc.io.Reading;
import org.folioext.marc.io.RecordSource;
import org.junit.jupiter.api.Assumptions;

/** Real records that lie beside the repository on some machines, in {@code ../shared/data/marc}. */
final class RealFiles {
  private RealFiles() {}

  /** A file of that folder; the test that asks is skipped where it is absent. */
  static Path find(String name) {
    Path here = Path.of(System.getProperty("user.dir")).toAbsolutePath();
    for (Path at = here; at != null; at = at.getParent()) {
      Path file = at.resolve("shared/data/marc").resolve(name);
      if (Files.exists(file)) {
        return file;
      }
    }
    Assumptions.abort(name + " is not on this machine");
    throw new IllegalStateException();
  }

  /** All readings of a file. */
  static List<Reading> read(Path file) throws IOException {
    List<Reading> readings = new ArrayList<>();
    try (RecordSource source = MarcInput.open(Files.newInputStream(file))) {
      for (RawRecord raw = source.next(); raw != null; raw = source.next()) {
        readings.add(raw.read());
      }
    }
    return readings;
  }
}
