package org.folioext.patronmatching.model;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.stream.JsonGenerator;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.folioext.patronmatching.compare.Field;
import org.folioext.patronmatching.keys.KeyHash;

/**
 * A model as JSON. The same model gives the same bytes, and what is read is bit for bit what was
 * written. No value of a person stands in it, only numbers made of values by a {@link KeyHash};
 * whose numbers they are is checked.
 */
public final class ModelFile {
  /** What a file calls itself. */
  static final String FORMAT = "patron-matching model";

  /** The version that is written, and the only one that is read. */
  static final int VERSION = 1;

  private static final HexFormat HEX = HexFormat.of();
  private static final int CHECK_RULE = 127;

  private ModelFile() {}

  /** Writes a model. The stream is left open. */
  public static void write(Model model, OutputStream to) {
    Frequencies frequencies = model.frequencies();
    JsonGenerator json =
        Json.createGeneratorFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
            .createGenerator(to);
    json.writeStartObject()
        .write("format", FORMAT)
        .write("version", VERSION)
        .write("trained", model.trained())
        .write("check", check(frequencies.hash()))
        .write("people", frequencies.people());
    json.writeStartObject("kinds");
    for (int kind = 0; kind < Kind.count(); kind++) {
      json.writeStartObject(Kind.at(kind).name()).write("pairs", model.sizes()[kind]);
      for (int field = 0; field < Field.count(); field++) {
        array(json, Field.at(field).name(), model.levels()[kind][field]);
      }
      json.writeEnd();
    }
    json.writeEnd().writeStartObject("values");
    for (Field field : new TreeMap<>(frequencies.counts()).keySet()) {
      json.writeStartObject(field.name());
      array(json, "expected", frequencies.expected().get(field));
      json.writeStartObject("counts");
      hex(frequencies.counts().get(field)).forEach(json::write);
      json.writeEnd().writeEnd();
    }
    json.writeEnd().writeStartArray("crowded");
    model.crowded().stream().map(HEX::toHexDigits).sorted().forEach(json::write);
    json.writeEnd().writeEnd().flush();
  }

  private static TreeMap<String, Integer> hex(Map<Long, Integer> counts) {
    TreeMap<String, Integer> hex = new TreeMap<>();
    counts.forEach((number, count) -> hex.put(HEX.toHexDigits(number), count));
    return hex;
  }

  private static void array(JsonGenerator json, String name, double[] values) {
    json.writeStartArray(name);
    Arrays.stream(values).forEach(json::write);
    json.writeEnd();
  }

  /** By which it is known whether a file's numbers are made by a hash. */
  private static String check(KeyHash hash) {
    return HEX.toHexDigits(hash.of(CHECK_RULE, FORMAT));
  }

  /**
   * Reads a model.
   *
   * @param hash that made its numbers
   * @throws UnreadableModelException where it is no model, of another version, or another hash made
   *     its numbers
   */
  public static Model read(InputStream from, KeyHash hash) {
    JsonObject json = json(from);
    if (!FORMAT.equals(json.getString("format", ""))) {
      throw new UnreadableModelException("It is no model of patron-matching");
    }
    if (json.getInt("version", 0) != VERSION) {
      throw new UnreadableModelException(
          "It is a model of version " + json.get("version") + "; version " + VERSION + " is read");
    }
    if (!check(hash).equals(json.getString("check", ""))) {
      throw new UnreadableModelException("It was made with another secret");
    }
    try {
      return new ModelReader(json, hash).model();
    } catch (NullPointerException | ClassCastException | ArithmeticException e) {
      throw new UnreadableModelException("Something is missing in the model, or is no number", e);
    } catch (IllegalArgumentException e) {
      throw new UnreadableModelException("The model is damaged: " + e.getMessage(), e);
    }
  }

  private static JsonObject json(InputStream from) {
    try (var reader = Json.createReader(from)) {
      return reader.readObject();
    } catch (JsonException | IllegalStateException | IllegalArgumentException e) {
      throw new UnreadableModelException("It is no JSON object", e);
    }
  }

  /** A file is no model that can be used. */
  public static final class UnreadableModelException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    UnreadableModelException(String message) {
      super(message);
    }

    UnreadableModelException(String message, Exception cause) {
      super(message, cause);
    }
  }
}
