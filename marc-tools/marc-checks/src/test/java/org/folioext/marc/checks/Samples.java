package org.folioext.marc.checks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.folioext.marc.io.MarcInput;
import org.folioext.marc.io.RawRecord;
import org.folioext.marc.io.RecordSource;

/** The files of marc-tools/samples, and what the default profile says of them. */
final class Samples {
  static final Path ROOT = Path.of("../samples");

  private Samples() {}

  /** The files of a folder, by name. */
  static List<Path> in(String folder) throws IOException {
    try (var files = Files.list(ROOT.resolve(folder))) {
      return files.sorted().toList();
    }
  }

  /** Findings of check or worse in a file; empty when no reader knows the format of its suffix. */
  static Optional<List<Finding>> findings(Path file) throws IOException {
    Checker checker = new Checker(Rules.all(), Profile.usual(), Standards.usual());
    List<Finding> findings = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file);
        RecordSource source = MarcInput.open(in)) {
      if (!file.toString().endsWith("." + source.format().id())) {
        return Optional.empty();
      }
      for (RawRecord raw = source.next(); raw != null; raw = source.next()) {
        checker.check(raw.read()).stream()
            .filter(finding -> finding.severity().atLeast(Severity.CHECK))
            .forEach(findings::add);
      }
    }
    return Optional.of(findings);
  }
}
