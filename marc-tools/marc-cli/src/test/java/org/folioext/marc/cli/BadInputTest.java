package org.folioext.marc.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.folioext.marc.cli.Cli.Outcome;
import org.folioext.marc.cli.io.Terminals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be read or written ends with a clear message and 2, never with a stack trace. */
class BadInputTest {
  @TempDir private Path folder;

  private static void assertRefused(Outcome outcome, String... words) {
    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err()).startsWith("marc: ").contains(words).doesNotContain("\tat ");
  }

  @Test
  void missingFileDirectoryEmptyFileAndForeignFilesAreNamed() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.mrc"));
    Path pdf = Files.writeString(folder.resolve("a.pdf"), "%PDF-1.7\n%âãÏÓ\n1 0 obj\n");
    byte[] noise = new byte[5000];
    new Random(7).nextBytes(noise);
    Path random = Files.write(folder.resolve("noise.mrc"), noise);
    assertRefused(new Cli().run("check", folder.resolve("no.mrc")), "no.mrc", "no such file");
    assertRefused(new Cli().run("check", folder), "directory");
    assertRefused(new Cli().run("check", empty), "empty.mrc", "empty");
    assertRefused(new Cli().run("check", pdf), "a.pdf", "PDF");
    assertRefused(new Cli().run("check", random), "noise.mrc");
  }

  @Test
  void otherFilesAreCheckedAllTheSame() throws IOException {
    Path good = Cli.file(folder, "good.mrc", 3);
    Outcome outcome =
        new Cli().run("check", "--only", "isbn", "--format", "jsonl", folder.resolve("no"), good);
    assertRefused(outcome, "no such file");
    assertThat(outcome.lines()).hasSize(2);
    assertThat(outcome.lines().get(1)).contains("\"records\":3", "\"incomplete\":true");
  }

  @Test
  void truncatedGzipGivesWhatIsThere() throws IOException {
    Path whole = Cli.file(folder, "whole.mrc", 2000);
    Path packed = folder.resolve("packed.mrc.gz");
    try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(packed))) {
      Files.copy(whole, gzip);
    }
    byte[] bytes = Files.readAllBytes(packed);
    Files.write(packed, Arrays.copyOf(bytes, bytes.length / 2));
    Outcome outcome = new Cli().run("check", "--format", "jsonl", packed);
    assertThat(outcome.out()).contains("\"summary\"").contains("\"unreadable\":");
    assertThat(outcome.err()).doesNotContain("\tat ");
  }

  @Test
  void outputOverAnInputIsRefused() throws IOException {
    Path file = Cli.file(folder, "a.mrc", 3);
    byte[] before = Files.readAllBytes(file);
    Path other = folder.resolve("./a.mrc");
    assertRefused(new Cli().run("check", "--output", other, file), "overwritten");
    assertRefused(new Cli().run("check", "--ids", file, file), "overwritten");
    assertRefused(new Cli().run("convert", "--to", "mrk", "--output", file, file), "overwritten");
    assertThat(file).hasBinaryContent(before);
  }

  @Test
  void folderThatIsNotThereIsNamed() throws IOException {
    Path file = Cli.file(folder, "a.mrc", 3);
    Path away = folder.resolve("away").resolve("x");
    Path inFile = file.resolve("x");
    for (Path output : List.of(away, inFile)) {
      String told = "cannot write to " + output + ": there is no folder " + output.getParent();
      assertRefused(new Cli().run("check", "--output", output, file), told, "Make it");
      assertRefused(new Cli().run("check", "--ids", output, file), told);
      assertRefused(new Cli().run("convert", "--to", "mrk", "--output", output, file), told);
    }
  }

  @Test
  void debugShowsWhereAFailureComesFrom() {
    Outcome outcome = new Cli().run("check", "--debug", "--profile", folder.resolve("no"), "x");
    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err()).startsWith("marc: ").contains("Failure: ", "\tat org.folioext.marc");
  }

  @Test
  void fullDiskIsToldAsSuch() throws IOException {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full), "no /dev/full here");
    Path file = Cli.file(folder, "a.mrc", 300);
    assertRefused(new Cli().run("check", "--output", full, file), "cannot write to /dev/full");
    assertRefused(
        new Cli().run("check", "--output", full, "--jobs", 4, file), "cannot write to /dev/full");
    assertRefused(
        new Cli().run("convert", "--to", "mrk", "--output", full, file),
        "cannot write to /dev/full");
  }

  @Test
  void closedPipeIsNoMatter() throws IOException {
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    Path file = Cli.file(folder, "a.mrc", 300);
    Outcome outcome = new Cli().out(closed).run("check", file, "--only", "isbn");
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.exit()).isEqualTo(2);
  }

  @Test
  void terminalWithoutFileGetsAHint() {
    Terminals person = new Terminals(true, true, true);
    assertRefused(new Cli().terminals(person).run("check"), "no file named", "--help");
  }

  @ParameterizedTest
  @CsvSource({
    "check --format yaml, text",
    "check --jobs 0, --jobs",
    "check --jobs two x, 'two' should be a whole number",
    "check --only isbm x, Did you mean isbn?",
    "explain isbm, Did you mean isbn?",
    "show --at 0 x, --at",
    "show --at abc x, '--at': 'abc' should be a whole number",
    "show --at 99999999999999999999 x, should be a whole number such as 12",
    "show --field 24 x, no field address",
    "convert x, --to",
    "chek, marc check",
    "check --profile no.yaml x, there is no profile no.yaml"
  })
  void misuseIsExplained(String line, String word) {
    assertRefused(new Cli().run((Object[]) line.split(" ")), word);
  }

  @Test
  void everyMistakeOfAProfileIsTold() throws IOException {
    Path profile =
        Files.writeString(folder.resolve("p.yaml"), "rules:\n  isbm: off\n  isbn: loud\nx: 1\n");
    assertRefused(
        new Cli().run("check", "--profile", profile, "x"),
        "line 2: there is no rule 'isbm'. Did you mean isbn?",
        "line 3: 'loud'",
        "line 4:");
  }

  @Test
  void emptyOrTinyStandardInputIsTold() {
    assertThat(new Cli().in(new byte[0]).run("check"))
        .satisfies(outcome -> assertThat(outcome.exit()).isEqualTo(2))
        .satisfies(outcome -> assertThat(outcome.err()).contains("empty").doesNotContain("fault"));
    assertThat(new Cli().in(new byte[] {'x'}).run("check", "-"))
        .satisfies(outcome -> assertThat(outcome.exit()).isEqualTo(2))
        .satisfies(outcome -> assertThat(outcome.err()).doesNotContain("fault"));
  }

  @Test
  void reportAndIdsNeedTwoFiles() throws IOException {
    Path file = Cli.file(folder, "a.mrc", 1);
    Path one = folder.resolve("x.out");
    Outcome outcome = new Cli().run("check", "--ids", one, "--output", one, file);
    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err()).contains("same file");
  }

  @Test
  void unknownLanguageIsRefused() throws IOException {
    Path file = Cli.file(folder, "a.mrc", 1);
    assertThat(new Cli().run("check", "--lang", "de", file).exit()).isEqualTo(2);
  }
}
