package org.folioext.marc.schema;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.stream.JsonParsingException;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.folioext.marc.MarcFormat;

/**
 * Reads a schema in Avram, the schema language for MARC and related formats, so that a library can
 * bring its own.
 *
 * <p>Read: {@code fields} with label, repeatable, deprecated, indicators (codes or pattern),
 * subfields, positions (codes, flags), types; references into {@code codelists}. Not read, because
 * the model has no place for them: required, description, url, counts, external rules. Layouts are
 * taken from the record types BK, CF, CR, MP, MU, MX, VM of 006 and 008, from one-letter types of
 * 007, with or without the prefix 007, and from fields {@code 007a} or {@code 008b} as older
 * schemas have them. A pattern is read for indicators only. Keys that start with an underscore are
 * read as {@link AvramWriter} writes them.
 *
 * <p>Source: Avram specification 0.9.6, https://format.gbv.de/schema/avram/specification.
 *
 * <p>Stateless and safe for use by many threads.
 */
public final class AvramReader {
  private AvramReader() {}

  /**
   * Reads a whole schema.
   *
   * @param in JSON text; not closed here
   * @param format the MARC format it describes, which Avram does not state
   * @param lists code lists for positions that name one of the library's own lists
   * @return the schema; its elements name one source, the schema's title, date and url, unless the
   *     file was written by {@link AvramWriter}
   * @throws SchemaException if the text is no JSON or no Avram schema of family marc; the location
   *     is a JSON pointer
   * @throws IOException as the reader throws it
   */
  public static FormatSchema read(Reader in, MarcFormat format, CodeLists lists)
      throws IOException {
    JsonObject root = parse(in);
    AvramNode node = new AvramNode(root, "");
    String family = node.text("family", "marc");
    if (!family.equals("marc")) {
      throw new SchemaException("/family", "'marc' was expected, not '" + family + "'");
    }
    AvramNode schedule = node.object("fields");
    if (schedule == null) {
      throw new SchemaException("/fields", "missing");
    }
    AvramSources sources = AvramSources.of(node, schedule);
    AvramFieldReader fieldReader = new AvramFieldReader(node, format, sources, lists);
    AvramSplit split = new AvramSplit(fieldReader.layouts());
    List<FieldDefinition> fields = new ArrayList<>();
    for (Map.Entry<String, AvramNode> field : schedule.objects().entrySet()) {
      if (AvramSplit.isPart(field.getKey())) {
        split.add(field.getKey(), field.getValue());
      } else if (FieldDefinition.numberOf(field.getKey()) < 0) {
        throw new SchemaException(field.getValue().pointer(), "three digits or LDR were expected");
      } else {
        fields.add(fieldReader.read(field.getKey(), field.getValue()));
      }
    }
    fields.addAll(split.fields(sources.first()));
    return new FormatSchema(format, node.text("title", ""), sources.all(), fields);
  }

  private static JsonObject parse(Reader in) throws IOException {
    JsonReader json = Json.createReader(in);
    try {
      return json.readObject();
    } catch (JsonParsingException e) {
      throw new SchemaException("", "no JSON object: " + e.getMessage());
    } catch (JsonException e) {
      if (e.getCause() instanceof IOException) {
        throw (IOException) e.getCause();
      }
      throw new SchemaException("", "no JSON object: " + e.getMessage());
    }
  }
}
