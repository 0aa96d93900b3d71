package org.folioext.marc.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.folioext.marc.MarcFormat;

/**
 * The MARC 21 schemas and code lists that come with this library, each read when it is first asked
 * for and then held by this object.
 *
 * <p>Safe for use by many threads; a schema that two threads ask for at once may be read twice, and
 * one of the two equal results is kept. Create one and hand it on.
 *
 * <p>Sources, dates and licences are in the head of each resource file and in {@link Source}.
 */
public final class Marc21 {
  private final AtomicReferenceArray<FormatSchema> read =
      new AtomicReferenceArray<>(MarcFormat.values().length);
  private final CodeLists codeLists = new CodeLists();

  /** Creates an object that has read nothing yet. */
  public Marc21() {}

  /**
   * The schema of a format.
   *
   * @param format bibliographic, authority or holdings
   * @return the schema, the same object at every call
   * @throws IllegalArgumentException if the library has no schema of that format
   * @throws UncheckedIOException if the library's own file cannot be read
   */
  public FormatSchema of(MarcFormat format) {
    FormatSchema known = read.get(format.ordinal());
    if (known != null) {
      return known;
    }
    try {
      FormatSchema fresh = SchemaReader.read(CodeLists.resource(fileName(format)), codeLists);
      return read.compareAndSet(format.ordinal(), null, fresh) ? fresh : read.get(format.ordinal());
    } catch (IOException e) {
      throw new UncheckedIOException(fileName(format), e);
    }
  }

  private static String fileName(MarcFormat format) {
    switch (format) {
      case BIBLIOGRAPHIC:
        return "bibliographic.schema";
      case AUTHORITY:
        return "authority.schema";
      case HOLDINGS:
        return "holdings.schema";
      default:
        throw new IllegalArgumentException("no schema of format " + format.id());
    }
  }

  /**
   * The schema of bibliographic records.
   *
   * @return as {@link #of(MarcFormat)}
   */
  public FormatSchema bibliographic() {
    return of(MarcFormat.BIBLIOGRAPHIC);
  }

  /**
   * The schema of authority records.
   *
   * @return as {@link #of(MarcFormat)}
   */
  public FormatSchema authority() {
    return of(MarcFormat.AUTHORITY);
  }

  /**
   * The schema of holdings records.
   *
   * @return as {@link #of(MarcFormat)}
   */
  public FormatSchema holdings() {
    return of(MarcFormat.HOLDINGS);
  }

  /**
   * The code lists, shared by the schemas of this object.
   *
   * @return always the same object
   */
  public CodeLists codeLists() {
    return codeLists;
  }
}
