package org.folioext.marc.io.write;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes MARC-in-JSON, one record a line, as an array or as JSON Lines. */
final class JsonWriter implements FormatWriter {
  private static final Charter CHARTER =
      new Charter(Charter::printable, Charter::printable, Charter::graphic, Charter::unreserved);

  private final boolean lines;

  JsonWriter(boolean lines) {
    this.lines = lines;
  }

  @Override
  public Charter charter() {
    return CHARTER;
  }

  @Override
  public String begin() {
    return lines ? "" : "[";
  }

  @Override
  public String end() {
    return lines ? "" : "\n]\n";
  }

  @Override
  public byte[] record(FittedRecord record, boolean first, List<Loss> losses) {
    StringBuilder json = new StringBuilder(4096);
    json.append(lines ? "" : first ? "\n" : ",\n").append("{\"leader\":");
    string(record.leader(), json).append(",\"fields\":[");
    String separator = "";
    for (FittedRecord.FittedField field : record.fields()) {
      string(field.tag(), json.append(separator).append('{')).append(':');
      if (field instanceof FittedRecord.Control control) {
        string(control.value(), json);
      } else if (field instanceof FittedRecord.Data data) {
        data(data, json);
      }
      json.append('}');
      separator = ",";
    }
    json.append("]}").append(lines ? "\n" : "");
    return json.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void data(FittedRecord.Data data, StringBuilder json) {
    string(String.valueOf(data.indicator1()), json.append("{\"ind1\":"));
    string(String.valueOf(data.indicator2()), json.append(",\"ind2\":"));
    json.append(",\"subfields\":[");
    String separator = "";
    for (FittedRecord.Sub sub : data.subfields()) {
      string(String.valueOf(sub.code()), json.append(separator).append('{')).append(':');
      string(sub.value(), json).append('}');
      separator = ",";
    }
    json.append("]}");
  }

  private static StringBuilder string(String text, StringBuilder json) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ') {
        json.append(String.format("\\u%04x", (int) c));
      } else {
        json.append(c);
      }
    }
    return json.append('"');
  }
}
