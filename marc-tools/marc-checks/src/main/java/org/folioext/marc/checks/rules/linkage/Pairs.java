package org.folioext.marc.checks.rules.linkage;

import java.util.ArrayList;
import java.util.List;
import org.folioext.marc.Field;
import org.folioext.marc.MarcRecord;
import org.folioext.marc.Subfield;

/** The fields of one record that say they have a partner in $6, regular and 880. */
final class Pairs {
  private static final int ALTERNATE = 880;

  /** One end of a pair. */
  record End(Field field, Subfield at, Linkage linkage) {
    /** The tag that both ends stand for: the field's own, or the one that an 880 names. */
    String tag() {
      return field.tagNumber() == ALTERNATE ? linkage.tag() : field.tag();
    }

    /** Whether the other is of the same tag and occurrence. */
    boolean fits(End other) {
      return linkage.occurrence().equals(other.linkage.occurrence()) && tag().equals(other.tag());
    }
  }

  private final List<End> regular = new ArrayList<>();
  private final List<End> alternate = new ArrayList<>();

  private Pairs() {}

  /** The ends in a record, in its order. */
  static Pairs of(MarcRecord record) {
    Pairs pairs = new Pairs();
    for (int i = 0; i < record.fieldCount(); i++) {
      Field field = record.field(i);
      Subfield at = Linkage.in(field);
      if (at != null) {
        pairs.add(field, at);
      }
    }
    return pairs;
  }

  private void add(Field field, Subfield at) {
    Linkage linkage = Linkage.of(at.text());
    if (linkage != null && linkage.isPaired()) {
      boolean isAlternate = field.tagNumber() == ALTERNATE;
      if (isAlternate != linkage.tag().equals("880")) {
        (isAlternate ? alternate : regular).add(new End(field, at, linkage));
      }
    }
  }

  /** Regular fields that name an 880. */
  List<End> regular() {
    return regular;
  }

  /** Fields 880 that name a regular field. */
  List<End> alternate() {
    return alternate;
  }

  /** The first of the ends that fits, or null. */
  static End partner(End end, List<End> others) {
    for (End other : others) {
      if (other.fits(end)) {
        return other;
      }
    }
    return null;
  }

  /** The first of the ends with the same occurrence number, whatever its tag, or null. */
  static End sameNumber(End end, List<End> others) {
    for (End other : others) {
      if (other.linkage().occurrence().equals(end.linkage().occurrence())) {
        return other;
      }
    }
    return null;
  }
}
