package org.folioext.marc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.folioext.marc.checks.Rules;
import org.folioext.marc.cli.Cli.Outcome;
import org.folioext.marc.io.SourceFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code rules}, {@code explain}, {@code show}, {@code convert}, and help for all. */
class OtherCommandsTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"check", "rules", "explain", "show", "schema", "convert"})
  void everyCommandHasHelpWithExamples(String command) {
    Outcome outcome = new Cli().run(command, "--help");
    assertThat(outcome.exit()).isZero();
    assertThat(outcome.out()).contains("Usage: marc " + command, "Example", "--version");
    assertThat(new Cli().run("--help").out()).contains("  " + command);
  }

  @Test
  void versionIsTold() {
    assertThat(new Cli().run("--version").out()).startsWith("marc ");
    assertThat(new Cli().run("check", "--version").exit()).isZero();
  }

  @Test
  void rulesListsAllWithWhatAProfileMakesOfThem() throws IOException {
    assertThat(new Cli().run("rules").lines()).hasSize(Rules.all().size());
    assertThat(new Cli().run("rules").out()).containsPattern("isbn +identifiers +warning +ISBNs");
    Path profile = Files.writeString(folder.resolve("p.yaml"), "rules: {isbn: note}");
    assertThat(new Cli().run("rules", "--profile", profile).out())
        .containsPattern("isbn +identifiers +note ");
    assertThat(new Cli().run("rules", "--format", "jsonl").lines())
        .hasSize(Rules.all().size())
        .anyMatch(line -> line.startsWith("{\"rule\":\"isbn\",\"group\":\"identifiers\""));
  }

  @Test
  void profileToBeginFromHasTheUsualEffect() throws IOException {
    Path profile = folder.resolve("p.yaml");
    Files.writeString(profile, new Cli().run("rules", "--as-profile").out());
    assertThat(new Cli().run("rules", "--profile", profile).out())
        .isEqualTo(new Cli().run("rules").out());
  }

  @Test
  void libraryBringsItsOwnSchema() throws IOException {
    Path file = Cli.file(folder, "a.mrc", 1);
    String avram = new Cli().run("schema", "bib").out();
    Path own = Files.writeString(folder.resolve("own.json"), avram);
    Path profile = Files.writeString(folder.resolve("p.yaml"), "schemas: {bib: own.json}");
    assertThat(new Cli().run("check", "--profile", profile, file))
        .isEqualTo(new Cli().run("check", file));

    Files.writeString(own, "{\"fields\":{\"245\":{\"subfields\":{\"b\":{}}}}}");
    assertThat(new Cli().run("check", "--profile", profile, "--only", "undefined-subfield", file))
        .extracting(Outcome::out)
        .asString()
        .contains("Field 245 has no subfield $a.");
  }

  @Test
  void schemaThatCannotBeReadIsNamedWithThePlace() throws IOException {
    Path file = Cli.file(folder, "a.mrc", 1);
    Path profile = Files.writeString(folder.resolve("p.yaml"), "schemas: {bib: own.json}");
    Outcome missing = new Cli().run("check", "--profile", profile, file);
    assertThat(missing.exit()).isEqualTo(2);
    assertThat(missing.err()).contains("there is no schema").contains("own.json");

    Files.writeString(folder.resolve("own.json"), "{\"fields\": 3}");
    assertThat(new Cli().run("check", "--profile", profile, file).err())
        .contains("own.json", "/fields");
  }

  @Test
  void explainTellsDocAndSettings() {
    assertThat(new Cli().run("explain", "isbn").out())
        .contains("# isbn", "## What to do", "Severity: warning", "Records:  bib", "https://");
  }

  @Test
  void showPutsFindingsUnderTheirFields() throws IOException {
    Path file = Cli.file(folder, "a.mrc", 6);
    assertThat(new Cli().run("show", file, "--at", 3).lines())
        .contains("=001  n3", "=245  00$aTitle")
        .containsSequence(
            "=020  \\\\$a" + Cli.BAD_ISBN,
            "      ^ warning 020$a: The check digit of ISBN 9780306406158 is wrong; for these digits"
                + " it would be 7. [isbn]");
    assertThat(new Cli().run("show", file, "--id", "n6").out()).contains("=001  n6");
    assertThat(new Cli().run("show", file, "--field", "245").lines())
        .filteredOn(line -> line.startsWith("="))
        .containsExactly("=245  00$aTitle");
    assertThat(new Cli().run("show", file, "--at", 7).err()).contains("has only 6 records");
  }

  @ParameterizedTest
  @ValueSource(strings = {"mrc", "xml", "json", "mrk"})
  void convertedRecordsComeBackTheSame(String format) throws IOException {
    Path file = Cli.file(folder, "a.mrc", 5);
    Path there = folder.resolve("there");
    Path back = folder.resolve("back");
    assertThat(new Cli().run("convert", "--to", format, "--output", there, file).exit()).isZero();
    assertThat(new Cli().run("convert", "--to", "mrc", "--output", back, there).exit()).isZero();
    assertThat(back).hasSameBinaryContentAs(file);
  }

  @Test
  void convertLosesNothingUnlessLenient() {
    byte[] record = Cli.bytes(SourceFormat.MARC_JSON, Cli.record("n1", "12\u0001"));
    Outcome strict = new Cli().in(record).run("convert", "--to", "xml");
    assertThat(strict.exit()).isEqualTo(2);
    assertThat(strict.err()).contains("-, record 1 (n1): cannot be written as xml", "--lenient");
    Outcome lenient = new Cli().in(record).run("convert", "--to", "xml", "--lenient");
    assertThat(lenient.exit()).isEqualTo(1);
    assertThat(lenient.err()).contains("record 1 (n1): character 01 in 020$a dropped");
    assertThat(lenient.out()).contains(">12<");
  }
}
