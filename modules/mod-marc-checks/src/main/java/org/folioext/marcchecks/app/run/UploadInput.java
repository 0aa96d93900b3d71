package org.folioext.marcchecks.app.run;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.function.IntFunction;
import org.folioext.okapi.Failure;

/**
 * An upload as a stream, which fetches one chunk ahead of the one being read. It holds two chunks
 * at most. For one worker thread; {@link #position} may be asked by any.
 */
public final class UploadInput extends InputStream {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** What is done before a chunk is waited for; what it throws, the reader throws. */
  @FunctionalInterface
  public interface BeforeFetching {
    /** Does it, on the thread that reads. */
    void run() throws IOException;
  }

  private final IntFunction<Future<Optional<Buffer>>> chunks;
  private final int chunkBytes;
  private final long total;
  private final BeforeFetching before;
  private Buffer chunk = Buffer.buffer();
  private int at;
  private int next;
  private Future<Optional<Buffer>> coming;
  private volatile long position;

  /**
   * A stream from somewhere in the file.
   *
   * @param chunks the chunk at a place, from 0
   * @param chunkBytes bytes of every chunk but the last
   * @param total bytes of the file
   * @param from the first byte to give, 0 or more
   */
  public UploadInput(
      IntFunction<Future<Optional<Buffer>>> chunks, int chunkBytes, long total, long from) {
    this(chunks, chunkBytes, total, from, () -> {});
  }

  /**
   * The same, with something done before each chunk.
   *
   * @param before whether and how the reading goes on
   */
  public UploadInput(
      IntFunction<Future<Optional<Buffer>>> chunks,
      int chunkBytes,
      long total,
      long from,
      BeforeFetching before) {
    this.chunks = chunks;
    this.chunkBytes = chunkBytes;
    this.total = total;
    this.before = before;
    this.position = from - from % chunkBytes;
    this.next = Math.toIntExact(from / chunkBytes);
    this.at = Math.toIntExact(from % chunkBytes);
    this.coming = position < total ? chunks.apply(next) : Future.succeededFuture(Optional.empty());
  }

  /** Bytes of the file that were fetched, about. */
  public long position() {
    return position;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (at >= chunk.length()) {
      if (position >= total) {
        return -1;
      }
      fetch();
    }
    int count = Math.min(length, chunk.length() - at);
    chunk.getBytes(at, at + count, into, offset);
    at += count;
    return count;
  }

  /** What whoever reads is told when the file was taken away meanwhile. */
  static Failure gone() {
    return Failure.conflict("upload-gone", "The file of this run is kept no more.");
  }

  private void fetch() throws IOException {
    before.run();
    at -= chunk.length();
    chunk = Waiting.on(coming, PATIENCE).orElseThrow(UploadInput::gone);
    position += chunk.length();
    next++;
    coming = position < total ? chunks.apply(next) : Future.succeededFuture(Optional.empty());
  }
}
