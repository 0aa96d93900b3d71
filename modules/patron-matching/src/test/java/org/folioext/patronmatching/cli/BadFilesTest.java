package org.folioext.patronmatching.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.folioext.patronmatching.cli.MatchRun.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What cannot be read is told in one sentence, and nothing is written. */
class BadFilesTest {
  @TempDir private Path folder;

  private void assertRefused(Object file, String problem) {
    MatchRun match = new MatchRun(folder);
    Outcome outcome = match.run(file);
    assertThat(outcome.err()).isEqualTo("match: " + problem + "\n");
    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
    assertThat(match.written()).isEmpty();
  }

  private Path file(String text) {
    return new MatchRun(folder).file("patrons.csv", text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void noFile() {
    Path none = folder.resolve("none.csv");
    assertRefused(none, none + ": there is no such file.");
  }

  @Test
  void aFolder() {
    assertRefused(folder, folder + ": it is a folder. Name a file.");
  }

  @Test
  void empty() {
    Path file = file("");
    assertRefused(file, file + ": it is empty.");
  }

  @Test
  void blanks() {
    Path file = file("\n \n\n");
    assertRefused(file, file + ": nothing but blanks at its beginning.");
  }

  @Test
  void aHeaderAlone() {
    Path file = file("id,given,surname\n");
    assertRefused(file, file + ": no patron with an id is in it.");
  }

  @Test
  void rubbish() {
    byte[] bytes = new byte[50_000];
    new Random(1).nextBytes(bytes);
    Path file = new MatchRun(folder).file("rubbish.csv", bytes);
    Outcome outcome = new MatchRun(folder).run(file);
    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err())
        .startsWith("match: " + file + ", line 1: ")
        .hasLineCount(1)
        .doesNotContain("\u0000");
  }

  @Test
  void aWorkbook() {
    Path file = new MatchRun(folder).file("a.xlsx", new byte[] {'P', 'K', 3, 4, 20, 0, 6, 0});
    assertRefused(file, file + ": a workbook or ZIP file. Save the sheet as CSV, in UTF-8.");
  }

  @Test
  void otherCharacters() {
    Path file =
        new MatchRun(folder)
            .file(
                "l1.csv",
                "id,given,surname\n1,a,b\n2,Zo\u00eb,c\n".getBytes(StandardCharsets.ISO_8859_1));
    assertRefused(
        file,
        file
            + ", line 3: its characters are not UTF-8. Name the right ones, such as --encoding"
            + " ISO-8859-1.");
    assertThat(new MatchRun(folder).run("--encoding", "latin1", file).exit()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "given,surname,dob| the id of patrons (found: given, family, birth). Name it: --columns id=NAME.",
        "a,b,c| the id of patrons. Name it: --columns id=NAME.",
        "id,surname,dob| the given name (found: id, family, birth). Name it: --columns given=NAME.",
        "id,name,dob| the given name (found: id, family, birth). Name it: --columns given=NAME.",
        "id,given,dob| the family name (found: id, given, birth). Name it: --columns family=NAME."
      })
  void aColumnThatIsMissing(String header, String problem) {
    Path file = file(header + "\nx,y,z\n");
    assertRefused(file, file + ", line 1: no column is known as " + problem);
  }

  @Test
  void aHundredThousandColumns() {
    String header =
        IntStream.range(0, 100_000).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
    Path file = file(header + "\n1,2\n");
    assertRefused(
        file,
        file + ", line 1: no column is known as the id of patrons. Name it: --columns id=NAME.");
  }

  @Test
  void twoOfOneId() {
    Path file = file("id,given,surname\n7,Zyx,a\n8,b,b\n\n7,Wvu,d\n");
    assertRefused(
        file,
        file + ", line 5: its id stands in line 2 already. Each patron has an id of its own.");
  }

  @Test
  void aLineAfterValuesWithLineEnds() {
    Path file = file("id,given,surname\n7,\"Zyx\n\nZyx\",a\n8,b,b\n7,Wvu,d\n");
    assertRefused(
        file,
        file + ", line 6: its id stands in line 2 already. Each patron has an id of its own.");
  }

  @Test
  void moreValuesThanColumns() {
    Path file = file("id,given,surname\n1,a,b\n2,Zyx, Wvu, Tsr\n");
    assertRefused(
        file,
        file
            + ", line 3: 4 values, but line 1 names 3 columns. A delimiter in a value needs quotes.");
  }

  @Test
  void aQuoteThatNeverCloses() {
    Path file = file("id,given,surname\n1,a,b\n2,\"Zyx,b\n3,c,d\n");
    assertRefused(
        file,
        file
            + ", line 3: its quotes do not fit: a value that begins with \" ends with one, before the"
            + " next delimiter, and a \" within it is written twice.");
  }

  @Test
  void aQuoteThatNeverClosesInMuchText() {
    Path file = file("id,given,surname\n2,\"Zyx,b\n" + "3,c,d\n".repeat(4_000_000));
    assertRefused(
        file,
        file + ": the row that begins with line 2 does not end. Look for a \" that is not closed.");
  }

  static Stream<Arguments> brokenJson() {
    String cut = ", line 1 or before: this is no JSON, or it is cut short.";
    String notUsers = ": should be users as FOLIO answers them: {\"users\": [...]}.";
    return Stream.of(
        arguments("{'users': [{'id': '1'}, {'id': '2'", cut),
        arguments("[{'id': '1'}]]", cut),
        arguments("{'users': [{'id': '1'},\n 7]}", ", line 2" + notUsers),
        arguments("{'loans': [{'id': '1'}]}", ", line 1" + notUsers),
        arguments("[]", ": no patron with an id is in it."),
        arguments(
            "{'id': '1'}\n{'id': '1'}",
            ", line 2: its id stands in line 1 already. Each patron has an id of its own."));
  }

  @ParameterizedTest
  @MethodSource
  void brokenJson(String json, String problem) {
    Path file = file(json.replace('\'', '"'));
    assertRefused(file, file + problem);
  }

  @Test
  void jsonThatIsDeep() {
    Path file = file("[" + "{\"personal\":".repeat(100_000));
    assertThat(new MatchRun(folder).run(file).exit()).isEqualTo(2);
  }

  @Test
  void noColumnOfThatName() {
    Path file = file("id,given,surname\n1,a,b\n");
    Outcome outcome = new MatchRun(folder).run("--columns", "given=Rufname", file);
    assertThat(outcome.err())
        .isEqualTo("match: " + file + ", line 1: no column is named 'Rufname'.\n");
    assertThat(outcome.exit()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "--columns nose=A, '''nose'''",
    "--columns given, given=Vorname",
    "--dates XYZ, DMY",
    "--encoding klingon, UTF-8",
    "--region Germany, DE",
    "--threads 0, 256",
    "--what, --help"
  })
  void anOptionThatIsWrong(String options, String right) {
    Path file = file("id,given,surname\n1,a,b\n");
    MatchRun match = new MatchRun(folder);
    Outcome outcome = match.run((Object[]) (options + " " + file).split(" "));
    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err()).startsWith("match: ").contains(right).doesNotContain("\tat ");
    assertThat(match.written()).isEmpty();
  }

  @Test
  void aFolderOfResultsThatIsNone() throws Exception {
    Path file = file("id,given,surname\n1,a,b\n");
    Path taken = Files.writeString(folder.resolve("taken"), "");
    Outcome outcome = new MatchRun(folder).bare("--out", taken.toString(), file.toString());
    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err()).startsWith("match: " + taken + ": it is no folder to write in: ");
    assertThat(taken).isEmptyFile();
  }

  @Test
  void anInputThatWouldBeWrittenOver() {
    Path file = new MatchRun(folder).file("pairs.csv", "id,given,surname", "1,a,b");
    Outcome outcome = new MatchRun(folder).bare("--out", folder.toString(), file.toString());
    assertThat(outcome.exit()).isEqualTo(2);
    assertThat(outcome.err())
        .isEqualTo(
            "match: " + file + ": it is read, and would be written over. Name another place.\n");
    assertThat(file).content().startsWith("id,given");
  }
}
