package org.folioext.marc.io.write;

import org.folioext.marc.CharacterCoding;

/**
 * How to write.
 *
 * @param lenient whether to write what can be written of a record, and tell the rest, instead of
 *     refusing it
 * @param coding of ISO 2709; the other formats are always in UTF-8. Characters that MARC-8 has no
 *     place for become numeric character references, as MARC 21 says
 * @param jsonLines whether JSON has one object a line, instead of an array
 */
public record WriterOptions(boolean lenient, CharacterCoding coding, boolean jsonLines) {
  /** Strict, UTF-8, JSON as an array. */
  public static final WriterOptions USUAL = new WriterOptions(false, CharacterCoding.UTF_8, false);

  /** These, but lenient. */
  public WriterOptions leniently() {
    return new WriterOptions(true, coding, jsonLines);
  }

  /** These, but with ISO 2709 in MARC-8. */
  public WriterOptions inMarc8() {
    return new WriterOptions(lenient, CharacterCoding.MARC_8, jsonLines);
  }

  /** These, but with JSON one object a line. */
  public WriterOptions asJsonLines() {
    return new WriterOptions(lenient, coding, true);
  }
}
