package org.folioext.marc.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.folioext.marc.cli.Cli.Outcome;
import org.folioext.marc.io.SourceFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ctrl-C or SIGTERM ends a run with a valid report of what was done. */
@Timeout(60)
class InterruptionTest {
  @TempDir private Path folder;

  @Test
  void reportSaysThatItWasInterrupted() {
    Cli cli = new Cli();
    byte[] records = Cli.bytes(SourceFormat.ISO_2709, Cli.record("n1", Cli.BAD_ISBN));
    InputStream then =
        new ByteArrayInputStream(records) {
          @Override
          public synchronized int read(byte[] into, int from, int length) {
            int read = super.read(into, from, length);
            if (read < 0) {
              cli.interruption.request();
            }
            return read;
          }
        };
    Outcome outcome = cli.in(then).run("check", "--format", "jsonl");
    assertThat(outcome.exit()).isEqualTo(130);
    assertThat(outcome.out()).contains("\"interrupted\":true}}\n");
  }

  @ParameterizedTest
  @CsvSource({"INT, 130", "TERM, 143"})
  void signalEndsAProcessThatWaitsForInput(String signal, int exit) throws Exception {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    assumeTrue(Files.isExecutable(java), "no java to start");
    assumeTrue(runs("env", "--default-signal", "kill", "-l"), "no signals here");
    Process marc =
        new ProcessBuilder(
                // whoever starts a build in the background has SIGINT ignored, in all it starts too
                "env",
                "--default-signal",
                java.toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "check",
                "--format",
                "jsonl",
                "--jobs",
                "1")
            .start();
    try {
      byte[] records = Cli.bytes(SourceFormat.ISO_2709, Cli.records(600));
      marc.getOutputStream().write(records);
      marc.getOutputStream().flush();
      InputStream report = marc.getInputStream();
      String first = new String(report.readNBytes(1), StandardCharsets.UTF_8);
      assertThat(runs("kill", "-" + signal, Long.toString(marc.pid()))).isTrue();
      byte[] rest = CompletableFuture.supplyAsync(() -> toItsEnd(report)).get(30, TimeUnit.SECONDS);
      assertThat(marc.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(marc.exitValue()).isEqualTo(exit);
      List<String> lines = (first + new String(rest, StandardCharsets.UTF_8)).lines().toList();
      assertThat(lines.get(0)).startsWith("{\"file\":\"-\"").endsWith("}");
      assertThat(lines.get(lines.size() - 1)).contains("\"summary\"", "\"interrupted\":true");
    } finally {
      marc.destroyForcibly();
    }
  }

  private static boolean runs(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException noSuchProgram) {
      return false;
    }
  }

  private static byte[] toItsEnd(InputStream report) {
    try {
      return report.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
