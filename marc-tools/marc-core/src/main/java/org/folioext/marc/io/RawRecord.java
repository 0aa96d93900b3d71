package org.folioext.marc.io;

import java.util.Optional;

/**
 * One record cut out of a file and not yet taken apart. Cutting is cheap and goes in order; taking
 * apart can happen on any thread.
 */
@FunctionalInterface
public interface RawRecord {
  /** Takes the record apart. Pure: gives an equal result each time. */
  Reading read();

  /**
   * Bytes that it holds on to, about: who keeps several bounds them by this. Sources that cut out
   * records of very different sizes say better than this guess.
   */
  default int size() {
    return 4096;
  }

  /**
   * A copy of its bytes as they stand in the file, where the format lets a record be copied by
   * them: ISO 2709 alone. Of a record longer than the reader's limit, the first bytes.
   */
  default Optional<byte[]> bytes() {
    return Optional.empty();
  }

  /** The same record, known to hold on to so many bytes. */
  static RawRecord ofSize(int size, RawRecord record) {
    return new RawRecord() {
      @Override
      public Reading read() {
        return record.read();
      }

      @Override
      public int size() {
        return size;
      }
    };
  }
}
