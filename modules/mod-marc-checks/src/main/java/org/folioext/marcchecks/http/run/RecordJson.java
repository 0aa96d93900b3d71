package org.folioext.marcchecks.http.run;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Function;
import org.folioext.marc.MarcRecord;
import org.folioext.marc.io.Reading;
import org.folioext.marc.io.SourceFormat;
import org.folioext.marc.io.write.RecordWriter;
import org.folioext.marc.io.write.UnwritableRecordException;
import org.folioext.marc.io.write.WriterOptions;
import org.folioext.marc.io.write.Writers;
import org.folioext.marcchecks.app.run.FoundRecord;
import org.folioext.marcchecks.domain.run.RunFinding;

/** A record of a run as the contract has it. Stateless. */
final class RecordJson {
  private RecordJson() {}

  static JsonObject of(FoundRecord found, Function<RunFinding, String> message) {
    JsonArray findings = new JsonArray();
    found
        .findings()
        .forEach(
            finding ->
                findings.add(RunJson.finding(found.run().id(), finding, message.apply(finding))));
    JsonObject json =
        new JsonObject()
            .put("runId", found.run().id().toString())
            .put("ordinal", found.ordinal())
            .put("offset", found.offset())
            .put("control", RunFinding.controlOf(found.reading()).orElse(null))
            .put("type", RunFinding.typeOf(found.reading()).orElse(null))
            .put("readable", found.reading() instanceof Reading.Readable);
    if (found.reading() instanceof Reading.Readable readable) {
      json.put("record", marc(readable.record()));
    }
    return json.put("findings", findings);
  }

  private static JsonObject marc(MarcRecord record) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    WriterOptions options = WriterOptions.USUAL.leniently().asJsonLines();
    try (RecordWriter writer = Writers.of(SourceFormat.MARC_JSON, bytes, options)) {
      writer.write(record);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    } catch (UnwritableRecordException e) {
      throw new IllegalStateException("a lenient writer refuses nothing", e);
    }
    return new JsonObject(Buffer.buffer(bytes.toByteArray()));
  }
}
