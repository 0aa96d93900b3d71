package org.folioext.marc.schema.generator;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the directory of sources, which is not part of the repository. */
final class SharedData {
  private SharedData() {}

  /**
   * The directory that the property {@code folioext.marc-schema} names, or {@code
   * shared/data/marc-schema} next to a directory above this one; null if there is none.
   */
  static Path marcSchema() {
    String named = System.getProperty("folioext.marc-schema");
    if (named != null) {
      return Path.of(named);
    }
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path candidate = at.resolve("shared/data/marc-schema");
      if (Files.isDirectory(candidate)) {
        return candidate;
      }
    }
    return null;
  }
}
