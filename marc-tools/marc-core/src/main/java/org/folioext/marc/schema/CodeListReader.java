package org.folioext.marc.schema;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads a code list file: a line {@code list}, lines {@code source}, then one code a line: code,
 * label, status, and the key of a source if it is not the first.
 */
final class CodeListReader {
  private CodeListReader() {}

  static CodeList read(byte[] utf8) throws SchemaException {
    LineScanner line = new LineScanner(utf8);
    List<Source> sources = new ArrayList<>();
    List<CodeDefinition> entries = new ArrayList<>();
    String id = null;
    String title = "";
    int width = 0;
    char pad = 0;
    while (line.next()) {
      if (line.is(0, "list")) {
        id = line.text(1);
        width = line.first(2) - '0';
        pad = pad(line.text(3));
        title = line.text(4);
      } else if (line.is(0, "source")) {
        sources.add(
            new Source(line.text(1), line.text(5), line.text(2), line.text(4), line.text(3)));
      } else {
        entries.add(entry(line, sources));
      }
    }
    if (id == null) {
      throw new SchemaException("line 1", "no line 'list' found");
    }
    return new CodeList(id, title, width, pad, sources, entries);
  }

  private static char pad(String name) {
    return name.equals("blank") ? ' ' : name.equals("hyphen") ? '-' : 0;
  }

  private static CodeDefinition entry(LineScanner line, List<Source> sources)
      throws SchemaException {
    if (line.columns() < 3 || sources.isEmpty()) {
      throw line.fault("expected code, label and status, after a source");
    }
    Source source = sources.get(0);
    for (int i = 1; i < sources.size(); i++) {
      if (line.is(3, sources.get(i).id())) {
        source = sources.get(i);
      }
    }
    return new CodeDefinition(line.text(0), line.text(1), Status.parse(line.text(2)), source);
  }
}
