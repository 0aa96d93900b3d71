package org.folioext.marc.schema;

import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.Writer;
import java.util.Map;
import org.folioext.marc.MarcFormat;

/**
 * Writes a schema as Avram. What Avram has no key for, such as the source of an element or since
 * when a code is obsolete, goes into custom keys that start with an underscore, which Avram allows
 * in fields, subfields and positions; {@link AvramReader} reads them back.
 *
 * <p>Source: Avram specification 0.9.6, https://format.gbv.de/schema/avram/specification.
 *
 * <p>Stateless and safe for use by many threads.
 */
public final class AvramWriter {
  private AvramWriter() {}

  /**
   * Writes a schema as one indented JSON object.
   *
   * @param schema what to write
   * @param out where to; flushed, not closed
   * @throws jakarta.json.JsonException if the target fails
   */
  public static void write(FormatSchema schema, Writer out) {
    Map<String, Boolean> indented = Map.of(JsonGenerator.PRETTY_PRINTING, true);
    JsonGenerator json = Json.createGeneratorFactory(indented).createGenerator(out);
    json.writeStartObject();
    json.write("title", schema.title());
    json.write("family", "marc");
    json.write("language", "en");
    json.write("$schema", "https://format.gbv.de/schema/avram/schema.json");
    json.writeStartObject("fields");
    boolean first = true;
    for (FieldDefinition field : schema.fields()) {
      json.writeStartObject(field.tag());
      new AvramFieldWriter(json, schema.sources().get(0)).write(field, isCommon(schema, field));
      if (first) {
        sources(json, schema);
        first = false;
      }
      json.writeEnd();
    }
    json.writeEnd();
    json.writeEnd();
    json.flush();
  }

  private static boolean isCommon(FormatSchema schema, FieldDefinition field) {
    return schema.format() == MarcFormat.BIBLIOGRAPHIC && field.number() == 8;
  }

  private static void sources(JsonGenerator json, FormatSchema schema) {
    json.writeStartObject(AvramSources.LIST);
    for (Source source : schema.sources()) {
      json.writeStartObject(source.id());
      json.write("title", source.title());
      json.write("date", source.date());
      json.write("url", source.url());
      json.write("licence", source.licence());
      json.writeEnd();
    }
    json.writeEnd();
  }
}
