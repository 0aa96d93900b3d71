package org.folioext.marcchecks.domain.run;

import java.time.Duration;

/**
 * When a batch is full: whichever comes first, and never before it has a record.
 *
 * @param records in a batch
 * @param bytes of its records
 * @param findings in it
 * @param characters of its findings, about
 * @param time that its records take to be read and checked
 */
public record BatchLimits(int records, long bytes, int findings, long characters, Duration time) {
  /** Small enough for little memory and a short transaction, large enough to be quick. */
  public static final BatchLimits USUAL =
      new BatchLimits(1000, 4 << 20, 4000, 2 << 20, Duration.ofSeconds(2));

  boolean reached(int records, long bytes, int findings, long characters, Duration time) {
    return records >= this.records
        || bytes >= this.bytes
        || findings >= this.findings
        || characters >= this.characters
        || time.compareTo(this.time) >= 0;
  }
}
