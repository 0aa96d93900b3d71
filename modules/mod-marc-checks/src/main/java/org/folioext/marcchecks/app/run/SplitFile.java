package org.folioext.marcchecks.app.run;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.folioext.marc.io.MarcInput;
import org.folioext.marc.io.RawRecord;
import org.folioext.marc.io.RecordSource;
import org.folioext.marc.io.SourceFormat;
import org.folioext.marcchecks.app.run.RecordsFile.Part;

/** One part of a file, read as far as asked. Not thread-safe. */
final class SplitFile implements Closeable {
  private static final int PIECE = 1 << 16;

  /** Bytes of records read for one piece, which may be empty then: others get the thread. */
  private static final long READ = 4 << 20;

  private final RecordSource source;
  private final HeldRecords held;
  private final Sieve sieve;
  private final ByteArrayOutputStream out;
  private long ordinal;
  private boolean ended;

  private SplitFile(RecordSource source, HeldRecords held, Sieve sieve, ByteArrayOutputStream out) {
    this.source = source;
    this.held = held;
    this.sieve = sieve;
    this.out = out;
  }

  /** Begins to read. */
  static SplitFile open(InputStream input, HeldRecords held, Part part) throws IOException {
    RecordSource source = MarcInput.open(input);
    ByteArrayOutputStream out = new ByteArrayOutputStream(PIECE);
    Sieve sieve =
        source.format() == SourceFormat.ISO_2709
            ? new CopySieve(part, out)
            : new RewriteSieve(source.format(), part, out);
    return new SplitFile(source, held, sieve, out);
  }

  /** Some more bytes of the part, or none yet; nothing behind the last. */
  Optional<byte[]> next() throws IOException {
    if (ended) {
      return Optional.empty();
    }
    out.reset();
    long read = 0;
    while (!ended && out.size() < PIECE && read < READ) {
      RawRecord raw = source.next();
      if (raw == null) {
        ended = true;
        sieve.end();
      } else {
        read += raw.size();
        sieve.put(raw, held.contains(++ordinal));
      }
    }
    return Optional.of(out.toByteArray());
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
