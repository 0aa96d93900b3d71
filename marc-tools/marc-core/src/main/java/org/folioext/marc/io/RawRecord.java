package org.folioext.marc.io;

/**
 * One record cut out of a file and not yet taken apart. Cutting is cheap and goes in order; taking
 * apart can happen on any thread.
 */
@FunctionalInterface
public interface RawRecord {
  /** Takes the record apart. Pure: gives an equal result each time. */
  Reading read();
}
