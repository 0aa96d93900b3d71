package org.folioext.patronmatching.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed at any point leaves whole files, or those that were there. */
@Tag("kill")
@Timeout(300)
class KilledTest {
  private static final int POINTS = Boolean.getBoolean("folioext.full") ? 60 : 6;

  @TempDir private Path folder;

  @Test
  void filesAreWholeOrNotThere() throws Exception {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    assumeTrue(Files.isExecutable(java), "no java to start");
    List<String> rows = new ArrayList<>(List.of(MadeUp.HEADER));
    rows.addAll(MadeUp.town(9, 1_500));
    MatchRun match = new MatchRun(folder);
    Path file = match.file("patrons.csv", rows.toArray(String[]::new));
    long began = System.nanoTime();
    assertThat(start(java, file).waitFor()).isZero();
    long nanos = System.nanoTime() - began;
    byte[] pairs = Files.readAllBytes(match.out().resolve("pairs.csv"));
    byte[] clusters = Files.readAllBytes(match.out().resolve("clusters.csv"));
    for (int point = 1; point <= POINTS; point++) {
      clear(match.out());
      Process process = start(java, file);
      boolean isDone =
          point % 2 == 0
              ? process.waitFor(nanos / POINTS * point, TimeUnit.NANOSECONDS)
              : isDoneBeforeItWrites(process, match.out());
      kill(process, point);
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(isDone ? process.exitValue() : 0).isZero();
      assertWholeOrMissing(match.out().resolve("pairs.csv"), pairs);
      assertWholeOrMissing(match.out().resolve("clusters.csv"), clusters);
    }
  }

  private static void clear(Path out) throws Exception {
    try (Stream<Path> files = Files.list(out)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
  }

  /** Waits until something of a table is written. */
  private static boolean isDoneBeforeItWrites(Process process, Path out) throws Exception {
    while (process.isAlive()) {
      try (Stream<Path> files = Files.list(out)) {
        if (files.map(Path::toFile).anyMatch(file -> file.length() > 0)) {
          return false;
        }
      }
      Thread.onSpinWait();
    }
    return true;
  }

  /** By SIGTERM, which lets it clear away what is unfinished, or by SIGKILL. */
  private static void kill(Process process, int point) {
    if (point % 2 == 0) {
      process.destroy();
    } else {
      process.destroyForcibly();
    }
  }

  private static void assertWholeOrMissing(Path file, byte[] whole) {
    if (Files.exists(file)) {
      assertThat(file).hasBinaryContent(whole);
    }
  }

  private Process start(Path java, Path file) throws Exception {
    return new ProcessBuilder(
            java.toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "--out",
            folder.resolve("out").toString(),
            file.toString())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
