package org.folioext.marcchecks.domain;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.folioext.marc.io.MarcInput;
import org.folioext.marc.io.NotMarcException;
import org.folioext.marc.io.RawRecord;
import org.folioext.marc.io.Reading;
import org.folioext.marc.io.RecordSource;

/** What came of bytes that should be one record. */
public sealed interface OneRecord {
  /** One record, which may be damaged. */
  record Found(Reading reading) implements OneRecord {}

  /** Nothing, or only white space. */
  record Missing() implements OneRecord {}

  /** More than one record. */
  record Several() implements OneRecord {}

  /**
   * Something else.
   *
   * @param reason what it is, to go behind "the body"
   */
  record Other(String reason) implements OneRecord {}

  /** Reads bytes that are said to be of a form; what they really are goes before. */
  static OneRecord read(byte[] bytes, RecordForm form) {
    if (isBlank(bytes)) {
      return new Missing();
    }
    if (bytes.length > 1 && bytes[0] == 0x1F && bytes[1] == (byte) 0x8B) {
      return new Other("is compressed (gzip); send the record as it is");
    }
    try (RecordSource source = MarcInput.open(new ByteArrayInputStream(bytes))) {
      return source.format() == form.source()
          ? first(source)
          : new Other("is no " + form.words() + ", as its content type says");
    } catch (NotMarcException e) {
      return new Other(e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory cannot be read", e);
    }
  }

  private static OneRecord first(RecordSource source) throws IOException {
    RawRecord first = source.next();
    if (first == null) {
      return new Missing();
    }
    return source.next() == null ? new Found(first.read()) : new Several();
  }

  private static boolean isBlank(byte[] bytes) {
    return new String(bytes, 0, Math.min(bytes.length, 1024), StandardCharsets.ISO_8859_1).isBlank()
        && new String(bytes, StandardCharsets.ISO_8859_1).isBlank();
  }
}
