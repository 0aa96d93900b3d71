package org.folioext.marc.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
  @CsvSource({"-INT, 130", "-TERM, 143"})
  void signalEndsAProcessThatWaitsForInput(String signal, int exit)
      throws IOException, InterruptedException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Path kill = Path.of("/bin/kill");
    assumeTrue(Files.isExecutable(java) && Files.isExecutable(kill), "no signals here");
    Process marc =
        new ProcessBuilder(
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
      new ProcessBuilder(kill.toString(), signal, Long.toString(marc.pid())).start().waitFor();
      String rest = new String(report.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(marc.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(marc.exitValue()).isEqualTo(exit);
      List<String> lines = (first + rest).lines().toList();
      assertThat(lines.get(0)).startsWith("{\"file\":\"-\"").endsWith("}");
      assertThat(lines.get(lines.size() - 1)).contains("\"summary\"", "\"interrupted\":true");
    } finally {
      marc.destroyForcibly();
    }
  }
}
