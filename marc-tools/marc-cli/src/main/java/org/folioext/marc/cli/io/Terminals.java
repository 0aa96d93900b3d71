package org.folioext.marc.cli.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Which standard streams are terminals.
 *
 * @param in standard input
 * @param out standard output
 * @param err standard error
 */
public record Terminals(boolean in, boolean out, boolean err) {
  /** Set by the launcher where the system cannot be asked: digits of the streams that are. */
  public static final String PROPERTY = "marc.terminals";

  /** None of them, as in a test or a scheduled job. */
  public static Terminals none() {
    return new Terminals(false, false, false);
  }

  /** What the launcher says; else what the system says of the process's own streams. */
  public static Terminals ofProcess() {
    String told = System.getProperty(PROPERTY);
    if (told != null) {
      return new Terminals(told.contains("0"), told.contains("1"), told.contains("2"));
    }
    return new Terminals(isTerminal(0), isTerminal(1), isTerminal(2));
  }

  private static boolean isTerminal(int descriptor) {
    Path link = Path.of("/proc/self/fd/" + descriptor);
    try {
      String target = Files.readSymbolicLink(link).toString();
      return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
    } catch (IOException | UnsupportedOperationException e) {
      return System.console() != null;
    }
  }
}
