package org.folioext.marc.checks;

import java.util.Map;
import org.folioext.marc.MarcFormat;
import org.folioext.marc.schema.CodeLists;
import org.folioext.marc.schema.FormatSchema;
import org.folioext.marc.schema.Marc21;

/**
 * What records are held against: MARC 21, or the library's own schema in its place. Thread-safe;
 * schemas are read when first asked for.
 *
 * @param marc21 the standard
 * @param own schemas that replace the standard's, by format
 */
public record Standards(Marc21 marc21, Map<MarcFormat, FormatSchema> own) {

  /** The standard alone. */
  public static Standards usual() {
    return new Standards(new Marc21(), Map.of());
  }

  /** The schema of a format, or null where there is none. */
  public FormatSchema schema(MarcFormat format) {
    FormatSchema replacement = own.get(format);
    if (replacement != null) {
      return replacement;
    }
    return switch (format) {
      case BIBLIOGRAPHIC, AUTHORITY, HOLDINGS -> marc21.of(format);
      case CLASSIFICATION, COMMUNITY -> null;
    };
  }

  /** The code lists. */
  public CodeLists codes() {
    return marc21.codeLists();
  }
}
