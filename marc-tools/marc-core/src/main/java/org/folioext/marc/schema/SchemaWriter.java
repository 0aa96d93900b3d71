package org.folioext.marc.schema;

import java.io.IOException;

/**
 * Writes a schema in the line format that the library ships its own schemas in: UTF-8 text, one
 * element a line, lines ended by a line feed. What is written reads back to an equal schema.
 *
 * <p>Stateless and safe for use by many threads; the target must not be shared meanwhile.
 */
public final class SchemaWriter {
  private SchemaWriter() {}

  /**
   * Writes head and elements.
   *
   * @param schema what to write
   * @param out where to
   * @throws IOException as the target throws it
   */
  public static void write(FormatSchema schema, Appendable out) throws IOException {
    line(out, "format", schema.format().id(), schema.title());
    for (Source s : schema.sources()) {
      line(out, "source", s.id(), s.date(), s.licence(), s.url(), s.title());
    }
    FieldDefinition fixed = schema.field(8);
    if (fixed != null) {
      field(fixed, out);
    }
    for (FieldDefinition field : schema.fields()) {
      if (field != fixed) {
        field(field, out);
      }
    }
  }

  private static void field(FieldDefinition field, Appendable out) throws IOException {
    String form = field.repeatable() ? "R" : "NR";
    if (field.content() != FieldDefinition.Content.DEFINED) {
      form += field.content() == FieldDefinition.Content.LINKED ? ",linked" : ",open";
    }
    element(out, "F", field.tag(), form, field.status(), field.source(), field.label());
    for (FixedFieldLayout layout : field.layouts()) {
      layout(layout, out);
    }
    indicator("1", field.indicator1(), out);
    indicator("2", field.indicator2(), out);
    for (SubfieldDefinition s : field.subfields()) {
      String repeat = s.repeatable() ? "R" : "NR";
      element(out, "$", String.valueOf(s.code()), repeat, s.status(), s.source(), s.label());
      if (s.layout() != null) {
        layout(s.layout(), out);
      }
    }
  }

  private static void indicator(String place, IndicatorDefinition indicator, Appendable out)
      throws IOException {
    if (indicator == null) {
      return;
    }
    element(out, "I", place, "-", Status.CURRENT, indicator.source(), indicator.label());
    for (CodeDefinition value : indicator.values()) {
      code("V", value, out);
    }
  }

  private static void layout(FixedFieldLayout layout, Appendable out) throws IOException {
    String length =
        layout.minLength() == layout.length()
            ? String.valueOf(layout.length())
            : layout.minLength() + "-" + layout.length();
    element(
        out,
        "L",
        layout.name(),
        layout.selector() + ":" + length,
        Status.CURRENT,
        layout.source(),
        layout.label());
    for (FixedPosition position : layout.positions()) {
      element(
          out,
          "P",
          Positions.key(position),
          form(position),
          position.status(),
          position.source(),
          position.label());
      if (position.sameAs() == null) {
        for (CodeDefinition code : position.codes()) {
          code("C", code, out);
        }
      }
    }
  }

  private static String form(FixedPosition position) {
    if (position.sameAs() != null) {
      return "as=" + position.sameAs();
    }
    String kind = position.kind().id();
    String list = position.codeListId() == null ? "" : "=" + position.codeListId();
    return kind + list + (position.fillFlag() ? "+fill" : "");
  }

  private static void code(String letter, CodeDefinition code, Appendable out) throws IOException {
    String key = code.code().replace(' ', '#');
    element(out, letter, key, "-", code.status(), code.source(), code.label());
  }

  private static void element(
      Appendable out,
      String letter,
      String key,
      String form,
      Status status,
      Source source,
      String label)
      throws IOException {
    line(out, letter, key, form, status.column(), source.id(), label);
  }

  private static void line(Appendable out, String... columns) throws IOException {
    for (int i = 0; i < columns.length; i++) {
      out.append(i == 0 ? "" : "\t").append(columns[i]);
    }
    out.append('\n');
  }
}
