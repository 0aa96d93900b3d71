package org.folioext.marc.io;

import java.io.IOException;
import java.util.List;
import org.folioext.marc.Position;

/** The records of damaged gzip data, and behind them one that says so. Not thread-safe. */
final class DamageTellingSource implements RecordSource {
  private final RecordSource source;
  private final GzipContent content;
  private long records;
  private boolean told;

  DamageTellingSource(RecordSource source, GzipContent content) {
    this.source = source;
    this.content = content;
  }

  @Override
  public RawRecord next() throws IOException {
    RawRecord next = told ? null : source.next();
    if (next != null) {
      records++;
      return next;
    }
    if (told || !content.isDamaged()) {
      return null;
    }
    told = true;
    Position position = Position.inBytes(records + 1, content.bytes());
    Reading reading = new Reading.Unreadable(position, List.of(content.damage()));
    return () -> reading;
  }

  @Override
  public SourceFormat format() {
    return source.format();
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
