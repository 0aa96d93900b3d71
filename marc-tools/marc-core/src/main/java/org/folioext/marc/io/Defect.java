package org.folioext.marc.io;

import java.util.Arrays;
import java.util.List;

/**
 * One fault in the wrapping of a record.
 *
 * @param kind what is wrong
 * @param variant tells apart messages of one kind: {@code default} unless the kind says more
 * @param offset where, in bytes of the decompressed file
 * @param args for the message, as the kind lists them
 */
public record Defect(DefectKind kind, String variant, long offset, List<String> args) {
  /** A defect in the usual variant of its kind. */
  public static Defect of(DefectKind kind, long offset, Object... args) {
    return variant(kind, "default", offset, args);
  }

  /** A fault in the text of a file. */
  public static Defect syntax(SyntaxFault fault, long offset, Object... args) {
    return variant(DefectKind.SYNTAX, fault.id(), offset, args);
  }

  /** A defect in a variant of its kind. */
  public static Defect variant(DefectKind kind, String variant, long offset, Object... args) {
    return new Defect(kind, variant, offset, Arrays.stream(args).map(String::valueOf).toList());
  }
}
