package org.folioext.marc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.folioext.marc.MarcRecord;
import org.folioext.marc.RecordBuilder;
import org.folioext.marc.cli.Cli.Outcome;
import org.folioext.marc.io.SourceFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code marc check} reads, where it writes, and how it ends. */
class CheckCommandTest {
  @TempDir private Path folder;

  private static byte[] bad(SourceFormat format) {
    return Cli.bytes(format, Cli.record("n1", Cli.GOOD_ISBN), Cli.record("n2", Cli.BAD_ISBN));
  }

  @ParameterizedTest
  @CsvSource({"error, 0", "warning, 1", "check, 1", "note, 1", "never, 0"})
  void exitCodeSaysWhetherFindingsAreAsGraveAsAsked(String failOn, int exit) throws IOException {
    Path file = Cli.file(folder, "a.mrc", 3);
    assertThat(new Cli().run("check", "--only", "isbn", "--fail-on", failOn, file).exit())
        .isEqualTo(exit);
  }

  @ParameterizedTest
  @CsvSource({"ISO_2709", "MARC_XML", "MARC_JSON", "MRK"})
  void everyFormatIsReadFromStandardInput(SourceFormat format) {
    Outcome outcome = new Cli().in(bad(format)).run("check", "--only", "isbn", "--format", "jsonl");
    assertThat(outcome.lines()).hasSize(2);
    assertThat(outcome.lines().get(0))
        .contains("\"file\":\"-\",\"record\":2")
        .contains("\"control\":\"n2\"", "\"at\":\"020$a\"");
    assertThat(outcome.lines().get(0).contains("\"line\":"))
        .isEqualTo(format != SourceFormat.ISO_2709);
  }

  @Test
  void gzipIsUnpackedAndOffsetsCountTheUnpackedBytes() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bad(SourceFormat.ISO_2709));
    }
    int first = Cli.bytes(SourceFormat.ISO_2709, Cli.record("n1", Cli.GOOD_ISBN)).length;
    assertThat(
            new Cli()
                .in(packed.toByteArray())
                .run("check", "--only", "isbn", "--format", "jsonl", "-")
                .out())
        .contains("\"offset\":" + first + ",");
  }

  @Test
  void severalFilesMakeOneReport() throws IOException {
    Path one = Cli.file(folder, "one.mrc", 3);
    Path two = Cli.file(folder, "two.mrc", 4);
    Outcome outcome = new Cli().run("check", "--only", "isbn", "--format", "jsonl", one, two);
    assertThat(outcome.lines()).hasSize(3);
    assertThat(outcome.lines().get(0)).contains("one.mrc");
    assertThat(outcome.lines().get(1)).contains("two.mrc", "\"record\":3");
    assertThat(outcome.lines().get(2)).contains("\"records\":7", "\"byRule\":{\"isbn\":2}");
  }

  @ParameterizedTest
  @CsvSource({"text", "jsonl", "csv"})
  void anyNumberOfJobsMakesTheSameReport(String format) throws IOException {
    Path file = Cli.file(folder, "many.mrc", 3000);
    Path ids = folder.resolve("ids");
    Object[] args = {"check", "--format", format, "--ids", ids, file, file, "--jobs"};
    Outcome alone = new Cli().run(with(args, 1));
    String idsAlone = Files.readString(ids);
    Outcome together = new Cli().run(with(args, 4));
    assertThat(together).isEqualTo(alone);
    assertThat(Files.readString(ids)).isEqualTo(idsAlone);
    assertThat(alone.out()).contains("n2997");
  }

  private static Object[] with(Object[] args, int jobs) {
    Object[] all = Arrays.copyOf(args, args.length + 1);
    all[args.length] = jobs;
    return all;
  }

  @Test
  void idsAreControlNumbersOrElsePlaces() throws IOException {
    Path ids = folder.resolve("ids.txt");
    byte[] records =
        Cli.bytes(
            SourceFormat.ISO_2709,
            Cli.record("n1", Cli.GOOD_ISBN),
            Cli.record(null, Cli.BAD_ISBN),
            Cli.record("n3", Cli.BAD_ISBN));
    new Cli().in(records).run("check", "--only", "isbn", "--ids", ids);
    assertThat(ids).hasContent("-#2\nn3\n");
  }

  @Test
  void reportGoesToTheFileNamed() throws IOException {
    Path file = Cli.file(folder, "a.mrc", 3);
    Path report = folder.resolve("report.txt");
    Outcome outcome = new Cli().run("check", "--only", "isbn", "--output", report, file);
    assertThat(outcome.out()).isEmpty();
    assertThat(report)
        .content(StandardCharsets.UTF_8)
        .contains("a.mrc, record 3 (byte ", "warning  020$a", "[isbn]", "3 records: 1 warning.");
  }

  @Test
  void fileThatIsMostlyNotMarc21GetsOneFindingOnItsFields() {
    byte[] mostly =
        Cli.bytes(
            SourceFormat.ISO_2709, unimarc(), Cli.record("n1", Cli.BAD_ISBN), unimarc(), unimarc());
    assertThat(rules(mostly)).containsExactly("1 not-marc21");
  }

  @Test
  void fileWithSomeRecordsThatAreNotMarc21IsCheckedAllTheSame() {
    byte[] some =
        Cli.bytes(SourceFormat.ISO_2709, Cli.record("n1", Cli.BAD_ISBN), unimarc(), unimarc());
    byte[] half = Cli.bytes(SourceFormat.ISO_2709, Cli.record("n1", Cli.BAD_ISBN), unimarc());
    assertThat(rules(half)).containsExactly("1 isbn", "2 not-marc21");
    assertThat(rules(some)).containsExactly("1 not-marc21");
  }

  private static MarcRecord unimarc() {
    return new RecordBuilder("00000nam a2200000   4500")
        .control("001", "u")
        .data("100", ' ', ' ')
        .sub('a', "20260115d2025    m  y0frey50      ba")
        .data("200", '1', ' ')
        .sub('a', "La lanterne")
        .data("020", ' ', ' ')
        .sub('a', Cli.BAD_ISBN)
        .build();
  }

  /** Record and rule of each finding, of two rules alone. */
  private static List<String> rules(byte[] file) {
    return new Cli()
        .in(file).run("check", "--only", "isbn,not-marc21", "--format", "csv").lines().stream()
            .skip(1)
            .map(line -> line.split(","))
            .map(columns -> columns[1] + " " + columns[5])
            .toList();
  }

  @Test
  void muchPaddingBehindTheLastRecordIsSaidToBeThere() {
    byte[] record = Cli.bytes(SourceFormat.ISO_2709, Cli.record("n1", Cli.GOOD_ISBN));
    byte[] padded = Arrays.copyOf(record, record.length + 5000);
    assertThat(new Cli().in(padded).run("check", "--only", "stray-bytes").out())
        .contains("byte " + record.length)
        .contains("5000 bytes from here on belong to no record")
        .doesNotContain("leader");
  }

  @Test
  void reportComesInFrench() throws IOException {
    Path file = Cli.file(folder, "a.mrc", 3);
    assertThat(new Cli().run("check", "--only", "isbn", "--lang", "fr", file).out())
        .contains("a.mrc, notice 3 (octet ", "  alerte   020$a ", "clé de contrôle")
        .contains("3 notices\u00A0: 1 alerte.", "en dit plus")
        .doesNotContain("record", "warning");
  }

  @Test
  void profileDecides() throws IOException {
    Path file = Cli.file(folder, "a.mrc", 3);
    Path profile = Files.writeString(folder.resolve("p.yaml"), "rules: {isbn: error}\n");
    assertThat(new Cli().run("check", "--only", "isbn", "--profile", profile, file).exit()).isOne();
    Files.writeString(profile, "rules: {isbn: off}\n");
    assertThat(new Cli().run("check", "--profile", profile, file).out()).doesNotContain("[isbn]");
    assertThat(new Cli().run("check", "--profile", profile, "--only", "isbn", file).out())
        .contains("[isbn]");
  }
}
