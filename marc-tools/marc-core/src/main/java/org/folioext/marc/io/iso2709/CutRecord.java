package org.folioext.marc.io.iso2709;

import java.util.List;
import java.util.Optional;
import org.folioext.marc.Position;
import org.folioext.marc.io.Defect;
import org.folioext.marc.io.RawRecord;
import org.folioext.marc.io.Reading;

/**
 * The bytes of one record. Immutable.
 *
 * @param position where it begins
 * @param cut the bytes, which nobody changes
 * @param defects what was wrong with its boundaries
 */
record CutRecord(Position position, byte[] cut, List<Defect> defects) implements RawRecord {
  @Override
  public Reading read() {
    return Iso2709Record.read(position, cut, defects);
  }

  @Override
  public int size() {
    return cut.length;
  }

  @Override
  public Optional<byte[]> bytes() {
    return Optional.of(cut.clone());
  }
}
