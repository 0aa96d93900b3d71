package org.folioext.marc.schema;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the lines of one field of a schema file. Used once, in one thread.
 *
 * <p>Plain loops on purpose: this runs in a cold JVM at every start of a command line tool.
 */
final class FieldReader {
  private static final int KEY = 1;
  private static final int FORM = 2;
  private static final int STATUS = 3;
  private static final int SOURCE = 4;
  private static final int LABEL = 5;

  private final LineScanner line;
  private final List<Source> sources;
  private final byte[][] sourceIds;
  private final LayoutReader layouts;
  private FieldParts field;
  private IndicatorParts indicator;
  private SubfieldDefinition subfield;

  FieldReader(LineScanner line, List<Source> sources, byte[][] sourceIds, LayoutReader layouts) {
    this.line = line;
    this.sources = sources;
    this.sourceIds = sourceIds;
    this.layouts = layouts;
  }

  /** Reads a line F and the lines that belong to it, up to the end of the scanner. */
  FieldDefinition read() throws SchemaException {
    while (line.next()) {
      element();
    }
    return endField();
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
    if (field != null) {
      throw line.fault("a second field");
    }
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

  private void indicator() throws SchemaException {
    endIndicator();
    indicator = new IndicatorParts(line.first(KEY), line.text(LABEL), source());
  }

  private void subfield() throws SchemaException {
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

  private FieldDefinition endField() {
    endIndicator();
    endSubfield();
    field.layouts.addAll(layouts.end());
    return new FieldDefinition(field);
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

  private CodeDefinition code() throws SchemaException {
    String code = line.length(KEY) == 1 ? one(line.first(KEY)) : line.text(KEY).replace('#', ' ');
    return new CodeDefinition(code, line.text(LABEL), status(), source());
  }

  private static String one(int ch) {
    return ch == '#' ? " " : String.valueOf((char) ch);
  }

  private Status status() {
    return line.length(STATUS) == 1 && line.first(STATUS) == '-'
        ? Status.CURRENT
        : Status.parse(line.text(STATUS));
  }

  private Source source() throws SchemaException {
    for (int i = 0; i < sourceIds.length; i++) {
      if (line.is(SOURCE, sourceIds[i])) {
        return sources.get(i);
      }
    }
    throw line.fault("no source '" + line.text(SOURCE) + "' in the head");
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
