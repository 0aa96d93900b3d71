package org.folioext.marc.schema;

import jakarta.json.stream.JsonGenerator;
import java.util.Map;
import java.util.TreeMap;

/** Writes one field into an object that is open already. Used for one field, in one thread. */
final class AvramFieldWriter {
  private final JsonGenerator json;
  private final Source around;
  private final Map<String, String[]> details = new TreeMap<>();

  AvramFieldWriter(JsonGenerator json, Source around) {
    this.json = json;
    this.around = around;
  }

  /** Writes all keys; common says that the first layout is part of all others. */
  void write(FieldDefinition field, boolean common) {
    json.write("tag", field.tag());
    json.write("label", field.label());
    json.write("repeatable", field.repeatable());
    if (field.status().isObsolete()) {
      json.write("deprecated", true);
    }
    if (field.content() != FieldDefinition.Content.DEFINED) {
      boolean linked = field.content() == FieldDefinition.Content.LINKED;
      json.write("_content", linked ? "linked" : "open");
    }
    writeSource(field.source(), around);
    note("", field.status(), null);
    indicator("indicator1", field.indicator1(), field.source());
    indicator("indicator2", field.indicator2(), field.source());
    writeDetails(json, details);
    new AvramLayoutWriter(json).write(field, common);
    if (!field.isControl()) {
      json.writeStartObject("subfields");
      for (SubfieldDefinition subfield : field.subfields()) {
        subfield(subfield, field.source());
      }
      json.writeEnd();
    }
  }

  private void writeSource(Source source, Source outer) {
    if (!source.id().equals(outer.id())) {
      json.write(AvramSources.ONE, source.id());
    }
  }

  private void indicator(String key, IndicatorDefinition indicator, Source outer) {
    if (indicator == null) {
      return;
    }
    json.writeStartObject(key);
    json.write("label", indicator.label());
    json.writeStartObject("codes");
    for (CodeDefinition value : indicator.values()) {
      code(json, value);
      note(key + "/" + value.code(), value.status(), differs(value.source(), indicator.source()));
    }
    json.writeEnd();
    json.writeEnd();
    note(key, Status.CURRENT, differs(indicator.source(), outer));
  }

  private void subfield(SubfieldDefinition subfield, Source outer) {
    json.writeStartObject(String.valueOf(subfield.code()));
    json.write("code", String.valueOf(subfield.code()));
    json.write("label", subfield.label());
    json.write("repeatable", subfield.repeatable());
    if (subfield.status().isObsolete()) {
      json.write("deprecated", true);
    }
    writeSource(subfield.source(), outer);
    Map<String, String[]> own = new TreeMap<>();
    note(own, "", subfield.status(), null);
    writeDetails(json, own);
    if (subfield.layout() != null) {
      new AvramLayoutWriter(json).positions(subfield.layout(), subfield.source());
    }
    json.writeEnd();
  }

  private void note(String path, Status status, String source) {
    note(details, path, status, source);
  }

  /** Notes a status that Avram cannot say, and a source that is not null. */
  static void note(Map<String, String[]> details, String path, Status status, String source) {
    boolean plain = status.since().isEmpty() && status.scope().isEmpty();
    if (!plain || source != null) {
      details.put(path, new String[] {plain ? null : status.column(), source});
    }
  }

  static String differs(Source source, Source outer) {
    return source.id().equals(outer.id()) ? null : source.id();
  }

  static void writeDetails(JsonGenerator json, Map<String, String[]> details) {
    if (details.isEmpty()) {
      return;
    }
    json.writeStartObject(AvramDetails.KEY);
    for (Map.Entry<String, String[]> detail : details.entrySet()) {
      json.writeStartObject(detail.getKey());
      if (detail.getValue()[0] != null) {
        json.write("status", detail.getValue()[0]);
      }
      if (detail.getValue()[1] != null) {
        json.write("source", detail.getValue()[1]);
      }
      json.writeEnd();
    }
    json.writeEnd();
  }

  /** A code as a string, or as an object if it is obsolete. */
  static void code(JsonGenerator json, CodeDefinition code) {
    if (!code.status().isObsolete()) {
      json.write(code.code(), code.label());
      return;
    }
    json.writeStartObject(code.code());
    json.write("label", code.label());
    json.write("deprecated", true);
    json.writeEnd();
  }
}
