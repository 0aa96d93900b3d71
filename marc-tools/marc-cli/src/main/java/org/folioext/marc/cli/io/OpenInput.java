package org.folioext.marc.cli.io;

import java.io.Closeable;
import java.io.IOException;
import org.folioext.marc.io.RawRecord;
import org.folioext.marc.io.RecordSource;
import org.folioext.marc.io.SourceFormat;

/** An input being read. Not thread-safe, but {@link #bytesRead} may be asked by any thread. */
public final class OpenInput implements Closeable {
  private final Input input;
  private final RecordSource source;
  private final CountingInput counted;

  OpenInput(Input input, RecordSource source, CountingInput counted) {
    this.input = input;
    this.source = source;
    this.counted = counted;
  }

  /** What is read. */
  public Input input() {
    return input;
  }

  /** The format found. */
  public SourceFormat format() {
    return source.format();
  }

  /** Bytes taken from the file so far, compressed if it is. */
  public long bytesRead() {
    return counted.count();
  }

  /**
   * The next record.
   *
   * @return null at the end
   * @throws Failure when the file cannot be read further
   */
  public RawRecord next() throws Failure {
    try {
      return source.next();
    } catch (IOException e) {
      throw input.unreadable(e);
    }
  }

  /** Closes the file; what was read of it stays true, so a failure to close is no matter. */
  @Override
  public void close() {
    try {
      source.close();
    } catch (IOException e) {
      // Nothing that was read is lost by it, and nothing can be done about it.
    }
  }
}
