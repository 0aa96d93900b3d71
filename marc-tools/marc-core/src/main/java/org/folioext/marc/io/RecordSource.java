package org.folioext.marc.io;

import java.io.Closeable;
import java.io.IOException;

/**
 * The records of one file, in order, in bounded memory however long the file or a record is. Not
 * thread-safe.
 */
public interface RecordSource extends Closeable {
  /**
   * Cuts out the next record.
   *
   * @return the record, or null at the end of the file
   * @throws IOException when the file itself cannot be read further; faults of records never throw
   */
  RawRecord next() throws IOException;

  /** The format, found by content. */
  SourceFormat format();
}
