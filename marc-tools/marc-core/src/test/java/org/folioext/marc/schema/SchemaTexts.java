package org.folioext.marc.schema;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Turns schemas into the line format and back, for tests. */
final class SchemaTexts {
  private SchemaTexts() {}

  static String of(FormatSchema schema) throws IOException {
    StringBuilder out = new StringBuilder();
    SchemaWriter.write(schema, out);
    return out.toString();
  }

  static FormatSchema read(String text) throws SchemaException {
    return SchemaReader.read(text.getBytes(StandardCharsets.UTF_8), new CodeLists());
  }
}
