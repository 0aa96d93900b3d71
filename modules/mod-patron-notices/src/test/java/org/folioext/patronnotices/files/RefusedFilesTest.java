package org.folioext.patronnotices.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folioext.patronnotices.files.TrialFiles.RULE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be read or was mistyped is refused in a word, without what it holds. */
class RefusedFilesTest {

  @TempDir private Path folder;
  private TrialFiles files;

  @BeforeEach
  void files() throws IOException {
    files = TrialFiles.in(folder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"users": [{"id": "canary"     | not JSON, or cut short, after byte
          [{"id": "canary"}]             | should be a list as FOLIO answers it: {"users": [...]}, not a bare list.
          {"loans": [{"id": "canary"}]}  | should hold 'users', not 'loans'.
          {"loans": []}                  | should hold 'users', not 'loans'.
          {"errors": "canary"}           | should be a list as FOLIO answers it: {"users": [...]}, not something else.
          canary                         | not JSON, or cut short, after byte
          """)
  void aFileThatHoldsNoUsersIsRefused(String text, String told) throws IOException {
    files.write("users.json", text);
    files.preview(2);
    assertThat(files.err())
        .startsWith("notices: ")
        .contains("users.json", told)
        .doesNotContain("canary");
  }

  @Test
  void anEmptyFileIsRefused() throws IOException {
    files.write("users.json", "");
    files.preview(2);
    assertThat(files.err()).contains("not something else");
  }

  @Test
  void whatIsMistypedIsRefusedInAWord() throws IOException {
    files.preview(2, "--days", "0");
    assertThat(files.err()).contains("--days: should be 1 to 366, not 0.");
    files.preview(2, "--closed", "someday");
    assertThat(files.err())
        .contains("--closed: 'someday' should be a day such as 2026-12-25, or sun.");
    files.preview(2, "--loans", files.path("none.json"));
    assertThat(files.err()).contains("none.json: there is no such file.");
    files.preview(2, "--with", files.path("users.json"));
    assertThat(files.err()).contains("holds 'users'; known are users, loans");
    files.preview(2, "--date", "tomorrow");
    assertThat(files.err()).contains("--date");
    assertThat(
            files.run(
                2,
                "preview",
                "--users",
                files.path("users.json"),
                "--zone",
                "Europe/Atlantis",
                "--rules",
                files.path("rules.yaml")))
        .isEmpty();
    assertThat(files.err())
        .contains("--zone: there is no zone 'Europe/Atlantis'; one is Europe/Paris.");
  }

  @Test
  void rulesWithMistakesAreToldWithTheirPlaces() throws IOException {
    files.write("rules.yaml", "rules:\n" + RULE.formatted("Soon", true, "active: maybe"));
    files.preview(2);
    assertThat(files.err())
        .contains("rules.yaml:2:9: id should be lower case words")
        .contains("rules.yaml:7:19: active is one of: true, false.");
    assertThat(files.run(2, "rules", files.path("rules.yaml"))).isEmpty();
    Files.write(folder.resolve("rules.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
    files.preview(2);
    assertThat(files.err()).contains("should be text in UTF-8.");
  }
}
