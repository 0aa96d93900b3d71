package org.folioext.marc.io;

import java.util.List;
import org.folioext.marc.MarcRecord;
import org.folioext.marc.Position;

/** What came of reading one record. Immutable. */
public sealed interface Reading {
  /** Where the record begins. */
  Position position();

  /** Faults of its wrapping, in the order they were met; empty for a sound one. */
  List<Defect> defects();

  /** A record, perhaps mended: every field that could be found is there. */
  record Readable(Position position, MarcRecord record, List<Defect> defects) implements Reading {}

  /** A stretch of the file that is a record, or should be, in which no fields can be found. */
  record Unreadable(Position position, List<Defect> defects) implements Reading {}
}
