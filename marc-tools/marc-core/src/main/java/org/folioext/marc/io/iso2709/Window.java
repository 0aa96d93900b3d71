package org.folioext.marc.io.iso2709;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** A sliding view on a stream: bytes are dropped in front, read behind. Not thread-safe. */
final class Window {
  private static final int CHUNK = 1 << 18;

  private final InputStream in;
  private byte[] bytes = new byte[2 * CHUNK];
  private int start;
  private int end;
  private long offset;
  private boolean ended;

  Window(InputStream in) {
    this.in = in;
  }

  /** Absolute offset of index 0. */
  long offset() {
    return offset;
  }

  /** Bytes held now. */
  int size() {
    return end - start;
  }

  /** The byte at an index below {@link #size()}. */
  byte at(int i) {
    return bytes[start + i];
  }

  byte[] array() {
    return bytes;
  }

  int arrayStart() {
    return start;
  }

  byte[] copy(int length) {
    return Arrays.copyOfRange(bytes, start, start + length);
  }

  void drop(int count) {
    start += count;
    offset += count;
  }

  /** Reads on until {@code wanted} bytes are held; false when the stream ends before that. */
  boolean require(int wanted) throws IOException {
    while (size() < wanted && !ended) {
      fill(wanted);
    }
    return size() >= wanted;
  }

  private void fill(int wanted) throws IOException {
    if (start + wanted > bytes.length || bytes.length - end < CHUNK / 4) {
      byte[] target =
          wanted + CHUNK > bytes.length
              ? new byte[Math.max(2 * bytes.length, wanted + CHUNK)]
              : bytes;
      System.arraycopy(bytes, start, target, 0, size());
      end = size();
      start = 0;
      bytes = target;
    }
    int read = in.read(bytes, end, bytes.length - end);
    if (read < 0) {
      ended = true;
    } else {
      end += read;
    }
  }

  void close() throws IOException {
    in.close();
  }
}
