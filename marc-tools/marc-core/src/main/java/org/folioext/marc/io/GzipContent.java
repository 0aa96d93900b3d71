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
  private GZIPInputStream content;
  private String damage = "";
  private long bytes;

  GzipContent(InputStream compressed) throws IOException {
    this.compressed = compressed;
    try {
      content = new GZIPInputStream(new Peeking(compressed), BUFFER);
    } catch (EOFException | ZipException e) {
      damage = reason(e);
    }
  }

  /** What is wrong with the data as far as it was read; empty where nothing is. */
  String damage() {
    return damage;
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
    if (!damage.isEmpty()) {
      return -1;
    }
    try {
      int read = content.read(into, offset, length);
      bytes += Math.max(read, 0);
      return read;
    } catch (EOFException | ZipException e) {
      damage = reason(e);
      return -1;
    }
  }

  private static String reason(IOException e) {
    return e instanceof EOFException
        ? "the gzip data breaks off"
        : "the gzip data is corrupt (" + e.getMessage() + ")";
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
