package org.folioext.marc.schema;

import java.util.ArrayList;
import java.util.List;
import org.folioext.marc.MarcFormat;

/**
 * Reads the head of a schema file and notes where each field starts; the fields are read when they
 * are asked for, because a run over records needs a third of them at most. The line format is
 * explained at the head of each file that the library ships.
 */
final class SchemaReader {
  private SchemaReader() {}

  /** Reads a whole file; the lists serve the positions that hold codes of a list. */
  static FormatSchema read(byte[] utf8, CodeLists lists) throws SchemaException {
    FieldIndex index = FieldIndex.of(utf8);
    LineScanner line = new LineScanner(utf8, 0, index.headEnd());
    List<Source> sources = new ArrayList<>();
    MarcFormat format = null;
    String title = "";
    while (line.next()) {
      if (line.is(0, "format")) {
        format = formatOf(line);
        title = line.text(2);
      } else if (line.is(0, "source")) {
        sources.add(
            new Source(line.text(1), line.text(5), line.text(2), line.text(4), line.text(3)));
      } else {
        throw line.fault("unknown line '" + line.text(0) + "'");
      }
    }
    if (format == null) {
      throw new SchemaException("line 1", "no line 'format' found");
    }
    return new FormatSchema(format, title, sources, new FieldSource(index, sources, lists));
  }

  private static MarcFormat formatOf(LineScanner line) throws SchemaException {
    String id = line.text(1);
    for (MarcFormat candidate : MarcFormat.values()) {
      if (candidate.id().equals(id)) {
        return candidate;
      }
    }
    throw line.fault("unknown format '" + id + "'");
  }
}
