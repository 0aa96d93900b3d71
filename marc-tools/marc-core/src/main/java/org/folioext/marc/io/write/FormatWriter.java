package org.folioext.marc.io.write;

import java.util.List;

/** How one format is written, once a record fits it. Not thread-safe. */
interface FormatWriter {
  /** What the format can say. */
  Charter charter();

  /** What begins the file. */
  String begin();

  /** What ends the file. */
  String end();

  /**
   * The bytes of a record.
   *
   * @param first whether it is the first of the file
   * @param losses what does not fit by its length is added here and left out
   * @return no bytes where nothing of the record can be written
   */
  byte[] record(FittedRecord record, boolean first, List<Loss> losses);
}
