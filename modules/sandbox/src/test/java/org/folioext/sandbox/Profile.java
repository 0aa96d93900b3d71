package org.folioext.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;
import org.openqa.selenium.support.ui.FluentWait;

/** The empty folder in which a browser keeps what it likes, until it is closed. */
record Profile(Path folder) implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  static Profile empty() {
    try {
      return new Profile(Files.createTempDirectory("browser"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes it; a browser that was told to end may write into it for a moment yet. */
  @Override
  public void close() {
    new FluentWait<>(folder)
        .withTimeout(PATIENCE)
        .ignoring(UncheckedIOException.class)
        .until(Profile::deleted);
  }

  private static boolean deleted(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
      return Files.notExists(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
