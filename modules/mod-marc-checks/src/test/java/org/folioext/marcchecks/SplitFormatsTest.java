package org.folioext.marcchecks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folioext.marcchecks.RunBench.json;

import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.folioext.marc.MarcRecord;
import org.folioext.marc.RecordBuilder;
import org.folioext.marc.io.MarcInput;
import org.folioext.marc.io.RawRecord;
import org.folioext.marc.io.Reading;
import org.folioext.marc.io.RecordSource;
import org.folioext.marc.io.SourceFormat;
import org.folioext.marc.io.write.RecordWriter;
import org.folioext.marc.io.write.UnwritableRecordException;
import org.folioext.marc.io.write.Writers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Uploads of every format, split in two. */
@TestInstance(Lifecycle.PER_CLASS)
class SplitFormatsTest {
  private static final String RIGHT = "9780306406157";
  private static final String WRONG = "9780306406158";

  private final RunBench bench = new RunBench();
  private final MarcChecksModule module = bench.instance(RunBench.options(2));

  @BeforeAll
  void start() {
    bench.enable("diku");
  }

  @AfterAll
  void stop() {
    bench.close();
  }

  private static MarcRecord record(int number, String isbn) {
    return new RecordBuilder("00000nam a2200000 a 4500")
        .control("001", "ocm-" + number)
        .control("008", "820101s1982    nyu           000 0 eng  ")
        .data("020", ' ', ' ')
        .sub('a', isbn)
        .data("245", '0', '0')
        .sub('a', "Käse & <Brot>, $5 {braces}")
        .build();
  }

  private static byte[] file(SourceFormat format, List<MarcRecord> records) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (RecordWriter writer = Writers.of(format, out)) {
      for (MarcRecord record : records) {
        writer.write(record);
      }
    } catch (UnwritableRecordException e) {
      throw new AssertionError(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private JsonObject checked(byte[] file) {
    String id = json(bench.upload(module, "diku", file)).getString("id");
    JsonObject run = bench.ended(module, "diku", id);
    assertThat(run.getString("state")).as(run.encode()).isEqualTo("finished");
    return run;
  }

  private byte[] part(JsonObject run, String part, String severity) {
    String path = "/marc-checks/runs/%s/records-file?part=%s&severity=%s";
    var response = bench.get(module, "diku", path.formatted(run.getString("id"), part, severity));
    assertThat(response.statusCode()).isEqualTo(200);
    return response.body();
  }

  /** Each record as ISO 2709, which tells one from another. */
  private static List<String> records(SourceFormat format, byte[] file) {
    List<String> all = new ArrayList<>();
    try (RecordSource source = MarcInput.open(new ByteArrayInputStream(file))) {
      assertThat(source.format()).isEqualTo(format);
      for (RawRecord raw = source.next(); raw != null; raw = source.next()) {
        all.add(text(((Reading.Readable) raw.read()).record()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  private static String text(MarcRecord record) {
    return new String(file(SourceFormat.ISO_2709, List.of(record)), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @EnumSource(SourceFormat.class)
  void cleanAndHeldAreTheRecordsOfTheFileInItsFormat(SourceFormat format) {
    List<MarcRecord> all =
        List.of(
            record(1, RIGHT),
            record(2, WRONG),
            record(3, RIGHT),
            record(4, WRONG),
            record(5, RIGHT));
    JsonObject run = checked(file(format, all));
    assertThat(run.getJsonObject("byRule").getLong("isbn")).isEqualTo(2);
    assertThat(records(format, part(run, "clean", "warning")))
        .containsExactly(text(all.get(0)), text(all.get(2)), text(all.get(4)));
    assertThat(records(format, part(run, "held", "warning")))
        .containsExactly(text(all.get(1)), text(all.get(3)));
  }

  @Test
  void fileThatIsNotMarc21IsHeldAsAWhole() {
    byte[] one = RunBench.file("marc-tools/samples/defects/not-marc21-unimarc.mrc");
    ByteArrayOutputStream three = new ByteArrayOutputStream();
    for (int i = 0; i < 3; i++) {
      three.writeBytes(one);
    }
    JsonObject run = checked(three.toByteArray());
    assertThat(run.getJsonObject("byRule").getLong("not-marc21")).isEqualTo(1);
    assertThat(part(run, "held", "warning")).isEqualTo(three.toByteArray());
    assertThat(part(run, "clean", "warning")).isEmpty();
    assertThat(part(run, "held", "error")).isEmpty();
    assertThat(part(run, "clean", "error")).isEqualTo(three.toByteArray());
  }
}
