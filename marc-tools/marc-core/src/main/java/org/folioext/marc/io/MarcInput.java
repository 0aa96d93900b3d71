package org.folioext.marc.io;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import org.folioext.marc.io.iso2709.Iso2709Source;
import org.folioext.marc.io.json.JsonSource;
import org.folioext.marc.io.mrk.MrkSource;
import org.folioext.marc.io.xml.XmlSource;

/** Opens files of any format, compressed or not, by their content. Stateless. */
public final class MarcInput {
  /** Bytes looked at to tell what a file is. */
  public static final int LOOK = 1 << 16;

  private MarcInput() {}

  /**
   * Recognises gzip, also of several members, and the format, and opens the records. Looks at the
   * first {@link #LOOK} bytes, never at more. Where gzip data turns out to be damaged, the records
   * before the damage come first, and then one that is unreadable and says so.
   *
   * @param in from its first byte; closed with the source, or here when this throws
   * @throws NotMarcException when the content is empty or none of the formats
   * @throws IOException when the stream cannot be read
   */
  public static RecordSource open(InputStream in) throws IOException {
    return open(in, Long.MAX_VALUE);
  }

  /**
   * The same for data that nobody vouches for: a little gzip data may hold terabytes.
   *
   * @param mostInflated bytes that gzip data may hold; more end the reading with a {@link
   *     TooMuchInflatedException}, here or from the source
   */
  public static RecordSource open(InputStream in, long mostInflated) throws IOException {
    try {
      byte[] first = in.readNBytes(2);
      InputStream whole = new SequenceInputStream(new ByteArrayInputStream(first), in);
      if (first.length < 2 || first[0] != 0x1F || first[1] != (byte) 0x8B) {
        return recognised(whole, "");
      }
      GzipContent content = new GzipContent(whole, mostInflated);
      return new DamageTellingSource(
          recognised(content, content.isDamaged() ? content.words() : ""), content);
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  private static RecordSource recognised(InputStream content, String damage) throws IOException {
    byte[] head = content.readNBytes(LOOK);
    if (head.length == 0 && !damage.isEmpty()) {
      throw new NotMarcException("is damaged: " + damage);
    }
    Recognition found = Recognition.of(head);
    InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), content);
    return switch (found.format()) {
      case ISO_2709 -> new Iso2709Source(whole);
      case MARC_XML -> new XmlSource(whole, found.charset());
      case MARC_JSON -> new JsonSource(whole);
      case MRK -> new MrkSource(whole);
    };
  }
}
