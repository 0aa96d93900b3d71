package org.folioext.marc.checks;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.folioext.marc.Field;
import org.folioext.marc.MarcRecord;
import org.folioext.marc.Tag;
import org.folioext.marc.io.Defect;
import org.folioext.marc.io.DefectKind;

/**
 * The parts of a record that one rule wants to see. The checker calls its handlers in the order of
 * the record: defects, then the record, then each field. Handlers run on many threads at once, so
 * they keep nothing. Used while a checker is made; not thread-safe.
 */
public final class Subscriptions {
  /** Looks at a whole record. */
  @FunctionalInterface
  public interface OnRecord {
    /** Called once a record. */
    void check(MarcRecord record, Report report);
  }

  /** Looks at one field. */
  @FunctionalInterface
  public interface OnField {
    /** Called for each field of the subscribed tags. */
    void check(Field field, Report report);
  }

  /** Looks at one fault of the wrapping. */
  @FunctionalInterface
  public interface OnDefect {
    /** Called for each defect of the subscribed kinds. */
    void check(Defect defect, Report report);
  }

  /** A field handler and the tags it wants: exact, or null for every field. */
  record FieldSubscription(List<Integer> packedTags, OnField handler) {}

  private final List<OnRecord> records = new ArrayList<>();
  private final List<FieldSubscription> fields = new ArrayList<>();

  /** A field handler and the bit of {@link FieldPass} that calls it. */
  record BitSubscription(int bit, OnField handler) {}

  private final List<BitSubscription> bits = new ArrayList<>();
  private final Map<DefectKind, OnDefect> defects = new EnumMap<>(DefectKind.class);

  /** Sees each record once. */
  public void record(OnRecord handler) {
    records.add(handler);
  }

  /** Sees each field of these tags. */
  public void fields(List<String> tags, OnField handler) {
    fields.add(new FieldSubscription(tags.stream().map(Tag::pack).toList(), handler));
  }

  /** Sees each field of this tag. */
  public void field(String tag, OnField handler) {
    fields(List.of(tag), handler);
  }

  /** Sees every field. */
  public void everyField(OnField handler) {
    fields.add(new FieldSubscription(null, handler));
  }

  /**
   * Sees each field in which the pass over all fields found this; what exactly, is to be looked up.
   */
  public void oddity(Oddity oddity, OnField handler) {
    bits.add(new BitSubscription(Long.numberOfTrailingZeros(oddity.bit()), handler));
  }

  /**
   * Sees each data field that has a subfield of this code.
   *
   * @throws IllegalArgumentException when it is no lower-case letter or digit
   */
  public void fieldsWith(char code, OnField handler) {
    if (FieldPass.bit(code) == 0) {
      throw new IllegalArgumentException("no subfield code: " + code);
    }
    bits.add(new BitSubscription(Long.numberOfTrailingZeros(FieldPass.bit(code)), handler));
  }

  /** Sees each defect of this kind. */
  public void defect(DefectKind kind, OnDefect handler) {
    defects.put(kind, handler);
  }

  List<OnRecord> records() {
    return records;
  }

  List<FieldSubscription> fields() {
    return fields;
  }

  List<BitSubscription> bits() {
    return bits;
  }

  Map<DefectKind, OnDefect> defects() {
    return defects;
  }
}
