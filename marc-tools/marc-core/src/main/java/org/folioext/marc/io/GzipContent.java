package org.folioext.marc.io;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * What gzip data holds, up to its end or to the first damage, which is kept to be told. Not
 * thread-safe.
 */
final class GzipContent extends InputStream {
  private static final int BUFFER = 1 << 16;

  private final InputStream compressed;
  private final long most;
  private GZIPInputStream content;
  private SyntaxFault damage;
  private String reason = "";
  private long bytes;

  /**
   * Content of gzip data.
   *
   * @param most bytes that it may hold; what reads more fails with {@link TooMuchInflatedException}
   */
  GzipContent(InputStream compressed, long most) throws IOException {
    this.compressed = compressed;
    this.most = most;
    try {
      content = new GZIPInputStream(new Peeking(compressed), BUFFER);
    } catch (EOFException | ZipException e) {
      damaged(e);
    }
  }

  /** Whether something is wrong with the data as far as it was read. */
  boolean isDamaged() {
    return damage != null;
  }

  /** What is wrong, as a defect at the end of what could be read. */
  Defect damage() {
    return damage == SyntaxFault.GZIP_CORRUPT
        ? Defect.syntax(damage, bytes, reason)
        : Defect.syntax(damage, bytes);
  }

  /** What is wrong, for where there is no record to tell it of. */
  String words() {
    return damage == SyntaxFault.GZIP_CORRUPT
        ? "the gzip data is corrupt (" + reason + ")"
        : "the gzip data breaks off";
  }

  /** Bytes given out so far. */
  long bytes() {
    return bytes;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (isDamaged()) {
      return -1;
    }
    try {
      int read = content.read(into, offset, length);
      bytes += Math.max(read, 0);
      if (bytes > most) {
        throw new TooMuchInflatedException(most);
      }
      return read;
    } catch (EOFException | ZipException e) {
      damaged(e);
      return -1;
    }
  }

  private void damaged(IOException e) {
    damage = e instanceof EOFException ? SyntaxFault.GZIP_ENDS : SyntaxFault.GZIP_CORRUPT;
    reason = String.valueOf(e.getMessage());
  }

  @Override
  public void close() throws IOException {
    compressed.close();
  }

  /**
   * Knows for certain whether more follows. The JDK asks {@code available} whether another member
   * does, and a pipe may say no where it means not yet.
   */
  private static final class Peeking extends PushbackInputStream {
    Peeking(InputStream in) {
      super(in, 1);
    }

    @Override
    public int available() throws IOException {
      int next = read();
      if (next < 0) {
        return 0;
      }
      unread(next);
      return Math.max(1, super.available());
    }
  }
}
