package org.folioext.marc.io;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.folioext.marc.io.iso2709.Iso2709Source;

/** Opens files of any format, compressed or not, by their content. Stateless. */
public final class MarcInput {
  /** Bytes looked at to tell what a file is. */
  private static final int LOOK = 1 << 16;

  private MarcInput() {}

  /**
   * Recognises gzip and the format, and opens the records.
   *
   * @param in from its first byte; closed with the source, or here when this throws
   * @throws NotMarcException when the content is empty or none of the formats
   * @throws IOException when the stream cannot be read
   */
  public static RecordSource open(InputStream in) throws IOException {
    BufferedInputStream content = new BufferedInputStream(in, LOOK);
    content.mark(2);
    boolean gzip = content.read() == 0x1F && content.read() == 0x8B;
    content.reset();
    InputStream decompressed = gzip ? new GZIPInputStream(content, LOOK) : content;
    return new Iso2709Source(decompressed);
  }
}
