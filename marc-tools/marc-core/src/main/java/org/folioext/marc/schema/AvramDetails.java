package org.folioext.marc.schema;

/**
 * What Avram has no key for: a status with date or scope, and a source that is not that of the
 * element around. Kept in one object {@code _details} of a field, subfield or position, by path.
 */
final class AvramDetails {
  static final String KEY = "_details";

  private final AvramNode node;

  /** Reads the object, which may be null. */
  AvramDetails(AvramNode node) {
    this.node = node;
  }

  /** The status at a path; if none is given, what the key deprecated says. */
  Status status(String path, boolean deprecated) throws SchemaException {
    Status plain = deprecated ? Status.OBSOLETE : Status.CURRENT;
    AvramNode detail = node == null ? null : node.object(path);
    String column = detail == null ? "" : detail.text("status", "");
    if (column.isEmpty()) {
      return plain;
    }
    if (!column.startsWith("o") && !column.startsWith("-")) {
      throw detail.fault("status", "'-' or 'o' was expected first");
    }
    return Status.parse(column);
  }

  /** The id of the source at a path, or the given one. */
  String source(String path, String around) throws SchemaException {
    AvramNode detail = node == null ? null : node.object(path);
    return detail == null ? around : detail.text("source", around);
  }
}
