package org.folioext.marc.schema;

import java.util.ArrayList;
import java.util.List;
import org.folioext.marc.MarcFormat;

/**
 * Reads a schema file. The line format is explained at the head of each file that the library
 * ships; in short, one element a line: letter, key, form, status, source, label.
 *
 * <p>One reader reads one file in one thread. Plain loops on purpose: this runs in a cold JVM at
 * every start of a command line tool.
 */
final class SchemaReader {
  private static final int KEY = 1;
  private static final int FORM = 2;
  private static final int STATUS = 3;
  private static final int SOURCE = 4;
  private static final int LABEL = 5;

  private final LineScanner line;
  private final List<Source> sources = new ArrayList<>();
  private final List<FieldDefinition> fields = new ArrayList<>();
  private final LayoutReader layouts;
  private MarcFormat format;
  private String title = "";
  private FieldParts field;
  private IndicatorParts indicator;
  private SubfieldDefinition subfield;

  private SchemaReader(byte[] utf8, CodeLists lists) {
    this.line = new LineScanner(utf8);
    this.layouts = new LayoutReader(lists);
  }

  /** Reads a whole file; the lists serve the positions that hold codes of a list. */
  static FormatSchema read(byte[] utf8, CodeLists lists) throws SchemaException {
    return new SchemaReader(utf8, lists).read();
  }

  private FormatSchema read() throws SchemaException {
    while (line.next()) {
      if (line.length(0) == 1) {
        element();
      } else {
        head();
      }
    }
    endField();
    if (format == null) {
      throw new SchemaException("line 1", "no line 'format' found");
    }
    return new FormatSchema(format, title, sources, fields);
  }

  private void head() throws SchemaException {
    if (line.is(0, "format")) {
      format = formatOf(line.text(1));
      title = line.text(2);
    } else if (line.is(0, "source")) {
      sources.add(new Source(line.text(1), line.text(5), line.text(2), line.text(4), line.text(3)));
    } else {
      throw line.fault("unknown line '" + line.text(0) + "'");
    }
  }

  private MarcFormat formatOf(String id) throws SchemaException {
    for (MarcFormat candidate : MarcFormat.values()) {
      if (candidate.id().equals(id)) {
        return candidate;
      }
    }
    throw line.fault("unknown format '" + id + "'");
  }

  private void element() throws SchemaException {
    int letter = line.first(0);
    if (letter != 'F' && field == null) {
      throw line.fault("an element before the first field");
    }
    switch (letter) {
      case 'F':
        field();
        break;
      case 'I':
        indicator();
        break;
      case 'V':
        if (indicator == null) {
          throw line.fault("an indicator value without an indicator");
        }
        indicator.values.add(code());
        break;
      case '$':
        subfield();
        break;
      case 'L':
        layouts.layout(line, line.text(KEY), line.text(LABEL), source());
        break;
      case 'P':
        layouts.position(line, line.text(KEY), field.tag, status(), source(), line.text(LABEL));
        break;
      case 'C':
        layouts.code(line, code());
        break;
      default:
        throw line.fault("unknown element '" + line.text(0) + "'");
    }
  }

  private void field() throws SchemaException {
    endField();
    field = new FieldParts();
    field.tag = line.text(KEY);
    if (FieldDefinition.numberOf(field.tag) < 0) {
      throw line.fault("'" + field.tag + "' is no tag");
    }
    field.repeatable = line.first(FORM) == 'R';
    if (line.length(FORM) > 2) {
      field.content =
          line.text(FORM).endsWith(",linked")
              ? FieldDefinition.Content.LINKED
              : FieldDefinition.Content.OPEN;
    }
    field.status = status();
    field.source = source();
    field.label = line.text(LABEL);
  }

  private void indicator() {
    endIndicator();
    indicator = new IndicatorParts(line.first(KEY), line.text(LABEL), source());
  }

  private void subfield() {
    endIndicator();
    endSubfield();
    subfield =
        new SubfieldDefinition(
            (char) line.first(KEY),
            line.text(LABEL),
            line.first(FORM) == 'R',
            status(),
            source(),
            null);
  }

  private void endField() {
    if (field == null) {
      return;
    }
    endIndicator();
    endSubfield();
    field.layouts.addAll(layouts.end());
    fields.add(new FieldDefinition(field));
    field = null;
  }

  private void endIndicator() {
    if (indicator == null) {
      return;
    }
    IndicatorDefinition done =
        new IndicatorDefinition(indicator.label, indicator.values, indicator.source);
    if (indicator.place == '1') {
      field.indicator1 = done;
    } else {
      field.indicator2 = done;
    }
    indicator = null;
  }

  private void endSubfield() {
    if (subfield == null) {
      return;
    }
    List<FixedFieldLayout> own = layouts.end();
    field.subfields.add(
        own.isEmpty()
            ? subfield
            : new SubfieldDefinition(
                subfield.code(),
                subfield.label(),
                subfield.repeatable(),
                subfield.status(),
                subfield.source(),
                own.get(0)));
    subfield = null;
  }

  private CodeDefinition code() {
    String code =
        line.length(KEY) == 1 && line.first(KEY) == '#' ? " " : line.text(KEY).replace('#', ' ');
    return new CodeDefinition(code, line.text(LABEL), status(), source());
  }

  private Status status() {
    return line.length(STATUS) == 1 && line.first(STATUS) == '-'
        ? Status.CURRENT
        : Status.parse(line.text(STATUS));
  }

  private Source source() {
    for (int i = 0; i < sources.size(); i++) {
      if (line.is(SOURCE, sources.get(i).id())) {
        return sources.get(i);
      }
    }
    Source unknown = new Source(line.text(SOURCE), "", "", "", "");
    sources.add(unknown);
    return unknown;
  }

  /** An indicator while its values are read. */
  private static final class IndicatorParts {
    final int place;
    final String label;
    final Source source;
    final List<CodeDefinition> values = new ArrayList<>();

    IndicatorParts(int place, String label, Source source) {
      this.place = place;
      this.label = label;
      this.source = source;
    }
  }
}
