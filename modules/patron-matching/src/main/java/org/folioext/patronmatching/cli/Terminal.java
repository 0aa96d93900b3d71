package org.folioext.patronmatching.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Asks the system whether a person looks. */
final class Terminal {
  private Terminal() {}

  /** Whether a standard stream of the process is a terminal. */
  static boolean isOne(int descriptor) {
    try {
      String target = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor)).toString();
      return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
    } catch (IOException | UnsupportedOperationException e) {
      return System.console() != null;
    }
  }
}
