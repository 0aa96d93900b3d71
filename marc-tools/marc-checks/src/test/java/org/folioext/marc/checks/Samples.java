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

  /**
   * Findings in a file, notes too; empty when its content is not of the format that its suffix says
   * ({@code .gz} behind it or not).
   */
  static Optional<List<Finding>> findings(Path file) throws IOException {
    Checker checker = new Checker(Rules.all(), Profile.usual(), Standards.usual());
    List<Finding> findings = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file);
        RecordSource source = MarcInput.open(in)) {
      if (!file.toString().replaceFirst("\\.gz$", "").endsWith("." + source.format().id())) {
        return Optional.empty();
      }
      for (RawRecord raw = source.next(); raw != null; raw = source.next()) {
        findings.addAll(checker.check(raw.read()));
      }
    }
    return Optional.of(findings);
  }
}
