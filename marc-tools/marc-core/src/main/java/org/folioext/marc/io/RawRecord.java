package org.folioext.marc.io;

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
