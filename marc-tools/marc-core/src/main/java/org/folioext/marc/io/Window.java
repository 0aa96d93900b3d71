package org.folioext.marc.io;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.folioext.marc.Bytes;

/**
 * A sliding view on a stream: bytes are dropped in front, read behind. Every reader cuts its
 * records out of one. It holds what is required of it and some 512 KiB. Not thread-safe.
 */
public final class Window implements Closeable {
  private static final int CHUNK = 1 << 18;

  private final InputStream in;
  private byte[] bytes = new byte[2 * CHUNK];
  private int start;
  private int end;
  private long offset;
  private boolean ended;

  /** A view on a stream, which {@link #close} closes. */
  public Window(InputStream in) {
    this.in = in;
  }

  /** Absolute offset of index 0. */
  public long offset() {
    return offset;
  }

  /** Bytes held now. */
  public int size() {
    return end - start;
  }

  /** The byte at an index below {@link #size()}. */
  public byte at(int i) {
    return bytes[start + i];
  }

  /** The bytes held, and others; index 0 is at {@link #arrayStart}. Not to be changed. */
  public byte[] array() {
    return bytes;
  }

  /** Where index 0 is in {@link #array}; both change with {@link #require} and {@link #drop}. */
  public int arrayStart() {
    return start;
  }

  /** The first bytes held, in an array of their own. */
  public byte[] copy(int length) {
    return Arrays.copyOfRange(bytes, start, start + length);
  }

  /** Forgets the first bytes held. */
  public void drop(int count) {
    start += count;
    offset += count;
  }

  /** Reads on until {@code wanted} bytes are held; false when the stream ends before that. */
  public boolean require(int wanted) throws IOException {
    while (size() < wanted && !ended) {
      fill(wanted);
    }
    return size() >= wanted;
  }

  /**
   * The first index of a byte among those held, or -1.
   *
   * @param from first index looked at
   * @param to index behind the last one looked at, {@link #size()} at most
   */
  public int find(byte wanted, int from, int to) {
    int found = Bytes.indexOf(bytes, start + from, start + to, wanted);
    return found < 0 ? -1 : found - start;
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

  @Override
  public void close() throws IOException {
    in.close();
  }
}
