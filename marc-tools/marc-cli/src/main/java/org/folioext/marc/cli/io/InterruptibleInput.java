package org.folioext.marc.cli.io;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Standard input that ends when the user interrupts, even while it waits for more: a thread of its
 * own does the waiting. Not thread-safe.
 */
final class InterruptibleInput extends InputStream {
  private static final int CHUNK = 1 << 16;
  private static final long PATIENCE_MILLIS = 50;

  private record Chunk(byte[] bytes, int length, IOException failure) {}

  private final BlockingQueue<Chunk> chunks = new ArrayBlockingQueue<>(4);
  private final InputStream in;
  private final Interruption interruption;
  private Thread pump;
  private Chunk current = new Chunk(new byte[0], 0, null);
  private int at;

  InterruptibleInput(InputStream in, Interruption interruption) {
    this.in = in;
    this.interruption = interruption;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    int read = read(one, 0, 1);
    return read < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int from, int wanted) throws IOException {
    if (wanted == 0) {
      return 0;
    }
    if (at >= current.length && !advance()) {
      return -1;
    }
    int given = Math.min(wanted, current.length - at);
    System.arraycopy(current.bytes, at, into, from, given);
    at += given;
    return given;
  }

  /** Waits for the next chunk; false at the end or when interrupted. */
  private boolean advance() throws IOException {
    if (current.length < 0) {
      return false;
    }
    if (pump == null) {
      pump = new Thread(this::pump, "standard input");
      pump.setDaemon(true);
      pump.start();
    }
    Chunk next = null;
    while (next == null && !interruption.requested()) {
      try {
        next = chunks.poll(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted while waiting for standard input", e);
      }
    }
    if (next == null) {
      return false;
    }
    if (next.failure != null) {
      throw next.failure;
    }
    current = next;
    at = 0;
    return next.length > 0;
  }

  private void pump() {
    try {
      int length;
      do {
        byte[] bytes = new byte[CHUNK];
        length = readSome(bytes);
      } while (length >= 0);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private int readSome(byte[] bytes) throws InterruptedException {
    try {
      int length = in.read(bytes);
      chunks.put(new Chunk(bytes, length, null));
      return length;
    } catch (IOException e) {
      chunks.put(new Chunk(bytes, -1, e));
      return -1;
    }
  }
}
