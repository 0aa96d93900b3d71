package org.folioext.marc.io.write;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.folioext.marc.MarcRecord;

/**
 * Writes records to one file. {@link #close} writes what ends the file and closes the stream; a
 * file is valid after it, however many records were written. Not thread-safe.
 *
 * <p>Reading what was written gives the record that was written, where nothing was lost: the same
 * fields in the same order, with the same indicators, codes and texts, and the same leader but for
 *
 * <ul>
 *   <li>position 09, which tells the coding written ({@code a} for UTF-8);
 *   <li>in ISO 2709 alone: 00-04, 10-11, 12-16 and 20-23, which describe the structure written.
 * </ul>
 */
public interface RecordWriter extends Closeable {
  /**
   * Writes a record.
   *
   * @return what could not be written, and was left out or replaced; always empty unless lenient
   * @throws UnwritableRecordException when something cannot be written, unless lenient; nothing of
   *     the record is written then
   * @throws IOException when the file cannot be written
   */
  List<Loss> write(MarcRecord record) throws IOException, UnwritableRecordException;
}
