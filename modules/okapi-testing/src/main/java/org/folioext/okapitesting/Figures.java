package org.folioext.okapitesting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a test counted, for {@code ./suite bench}: a file that {@code folioext.bench.result} names,
 * and nothing where it names none. Stateless.
 */
public final class Figures {
  private Figures() {}

  /** Leaves one line of figures. */
  public static void leave(Object... figures) {
    leaveLines(List.of(Stream.of(figures).map(String::valueOf).collect(Collectors.joining(" "))));
  }

  /** Leaves lines. */
  public static void leaveLines(List<String> lines) {
    Optional.ofNullable(System.getProperty("folioext.bench.result"))
        .map(Path::of)
        .ifPresent(
            file -> {
              try {
                Files.write(file, lines);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }
}
