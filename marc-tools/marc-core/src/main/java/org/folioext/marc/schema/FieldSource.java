package org.folioext.marc.schema;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads single fields of a schema file. Safe for use by many threads. */
final class FieldSource {
  private final FieldIndex index;
  private final List<Source> sources;
  private final byte[][] sourceIds;
  private final CodeLists lists;

  FieldSource(FieldIndex index, List<Source> sources, CodeLists lists) {
    this.index = index;
    this.sources = List.copyOf(sources);
    this.sourceIds = new byte[sources.size()][];
    for (int i = 0; i < sourceIds.length; i++) {
      sourceIds[i] = sources.get(i).id().getBytes(StandardCharsets.UTF_8);
    }
    this.lists = lists;
  }

  boolean has(int number) {
    return index.has(number);
  }

  /**
   * Reads a field that {@link #has(int)}; positions with the codes of another field's position ask
   * the schema for that one.
   */
  FieldDefinition read(int number, FormatSchema schema) {
    try {
      LayoutReader layouts = new LayoutReader(lists, schema);
      return new FieldReader(index.scanner(number), sources, sourceIds, layouts).read();
    } catch (SchemaException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }
}
