package org.folioext.marc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.folioext.marc.cli.Cli.Outcome;
import org.folioext.marc.cli.io.Terminals;
import org.folioext.marc.io.SourceFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The three forms of report, and the progress line. */
class ReportFormsTest {
  @TempDir private Path folder;

  private static JsonSchema schema() {
    String text = new Cli().run("check", "--schema").out();
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(text);
  }

  @ParameterizedTest
  @EnumSource
  void everyJsonLineKeepsThePromise(SourceFormat format) {
    JsonSchema schema = schema();
    byte[] whole =
        Cli.bytes(format, Cli.record("n\"1\\", "12 é"), Cli.record(null, "=1 \uD83D\uDE00"));
    byte[] damaged = Arrays.copyOf(whole, whole.length - 20);
    for (byte[] bytes : new byte[][] {whole, damaged}) {
      Outcome outcome = new Cli().in(bytes).run("check", "--format", "jsonl");
      assertThat(outcome.lines()).hasSizeGreaterThan(1);
      assertThat(outcome.lines())
          .allSatisfy(line -> assertThat(schema.validate(line, InputFormat.JSON)).isEmpty());
      assertThat(outcome.lines().get(outcome.lines().size() - 1)).startsWith("{\"summary\":");
    }
  }

  @Test
  void schemaRefusesWhatIsNoReport() {
    assertThat(schema().validate("{\"summary\":{\"records\":1}}", InputFormat.JSON)).isNotEmpty();
    assertThat(schema().validate("{\"file\":\"a\"}", InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void csvOpensInASpreadsheet() {
    byte[] record = Cli.bytes(SourceFormat.ISO_2709, Cli.record("=1+1", "12,5 \"x\""));
    Outcome outcome = new Cli().in(record).run("check", "--only", "isbn", "--format", "csv");
    assertThat(outcome.out())
        .startsWith("\uFEFFfile,record,control,type,severity,rule,")
        .endsWith("\r\n");
    assertThat(outcome.out().split("\r\n")).hasSize(2);
    assertThat(outcome.out().split("\r\n")[1])
        .startsWith("'-,1,'=1+1,bib,warning,isbn,identifiers,020$a,");
  }

  @Test
  void textShowsControlCharactersAndColoursOnATerminalAlone() {
    byte[] record = Cli.bytes(SourceFormat.MARC_JSON, Cli.record("n\u001B[31m", "12"));
    Outcome plain = new Cli().in(record).run("check", "--only", "isbn");
    assertThat(plain.out()).contains("n\u241B[31m").doesNotContain("\u001B");
    Terminals seen = new Terminals(false, true, false);
    assertThat(new Cli().terminals(seen).in(record).run("check", "--only", "isbn").out())
        .contains("\u001B[33mwarning");
  }

  @Test
  void progressIsShownToAPersonAlone() throws IOException {
    Path file = Cli.file(folder, "many.mrc", 2000);
    Path report = folder.resolve("report");
    Object[] args = {"check", "--output", report, "--jobs", 1, file};
    assertThat(new Cli().clock(new Ticking()).run(args).err()).isEmpty();
    Terminals person = new Terminals(false, false, true);
    assertThat(new Cli().clock(new Ticking()).terminals(person).run(args).err())
        .contains("records, ", " a second, ", " %, ", " left")
        .endsWith("\r\u001B[K");
  }

  /** A clock on which every look takes a second. */
  private static final class Ticking extends Clock {
    private Instant now = Instant.EPOCH;

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      now = now.plus(Duration.ofSeconds(1));
      return now;
    }
  }
}
