package org.folioext.marc.io;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Files that lie beside the repository, in {@code shared/data}: real records for tests, which are
 * never committed. Tests that use them pass where they are absent.
 */
final class SharedData {
  private SharedData() {}

  /** A file of that directory, looked for beside each directory above this one. */
  static Optional<Path> file(String name) {
    Path here = Path.of(System.getProperty("user.dir")).toAbsolutePath();
    return Stream.iterate(here, dir -> dir != null, Path::getParent)
        .map(dir -> dir.resolve("shared/data").resolve(name))
        .filter(Files::isReadable)
        .findFirst();
  }
}
