package org.folioext.marc.io.write;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import org.folioext.marc.CharacterCoding;
import org.folioext.marc.Field;
import org.folioext.marc.FieldAddress;
import org.folioext.marc.MarcRecord;
import org.folioext.marc.Subfield;
import org.folioext.marc.marc8.Marc8;

/** Fits a record to what a format can say, and notes what it cannot. Stateless once made. */
final class Fitting {
  private static final int REPLACEMENT = 0xFFFD;

  private final Charter charter;
  private final List<Loss> losses;

  private Fitting(Charter charter, List<Loss> losses) {
    this.charter = charter;
    this.losses = losses;
  }

  /** The record as the format can say it; what it cannot is added to the losses. */
  static FittedRecord fit(MarcRecord record, Charter charter, List<Loss> losses) {
    return new Fitting(charter, losses).record(record);
  }

  private FittedRecord record(MarcRecord record) {
    List<FittedRecord.FittedField> fields = new ArrayList<>(record.fieldCount());
    String leader = leader(record.leader());
    for (Field field : record.fields()) {
      if (isWritable(field.tag())) {
        fields.add(field.isControl() ? control(field) : data(field));
      } else {
        lose(Loss.Kind.TAG, FieldAddress.of(field.tag(), field.occurrence()), "");
      }
    }
    return new FittedRecord(leader, fields);
  }

  private static boolean isWritable(String tag) {
    return Charter.graphic(tag.charAt(0))
        && Charter.graphic(tag.charAt(1))
        && Charter.graphic(tag.charAt(2));
  }

  private String leader(String leader) {
    StringBuilder fitted = new StringBuilder(leader);
    for (int i = 0; i < leader.length(); i++) {
      if (!charter.leader().test(leader.charAt(i))) {
        FieldAddress at =
            new FieldAddress(FieldAddress.LEADER, 0, new FieldAddress.Part.Characters(i, i));
        lose(Loss.Kind.LEADER_CHARACTER, at, hex(leader.charAt(i)));
        fitted.setCharAt(i, ' ');
      }
    }
    fitted.setCharAt(9, 'a');
    return fitted.toString();
  }

  private FittedRecord.Control control(Field field) {
    Supplier<FieldAddress> at = () -> FieldAddress.of(field.tag(), field.occurrence());
    return new FittedRecord.Control(
        field.tag(), text(field.text(), field.record(), field.length(), field::byteAt, at));
  }

  private FittedRecord.Data data(Field field) {
    if (field.headLength() != 2) {
      FieldAddress at = FieldAddress.of(field.tag(), field.occurrence());
      lose(Loss.Kind.FIELD_HEAD, at, String.valueOf(field.headLength()));
    }
    List<FittedRecord.Sub> subfields = new ArrayList<>(field.subfieldCount());
    for (Subfield subfield : field.subfields()) {
      if (charter.code().test(subfield.code())) {
        subfields.add(sub(field, subfield));
      } else {
        FieldAddress at = FieldAddress.of(field.tag(), field.occurrence());
        lose(Loss.Kind.SUBFIELD_CODE, at, hex(subfield.code()));
      }
    }
    return new FittedRecord.Data(field.tag(), indicator(field, 1), indicator(field, 2), subfields);
  }

  private FittedRecord.Sub sub(Field field, Subfield subfield) {
    Supplier<FieldAddress> at =
        () ->
            new FieldAddress(
                field.tag(),
                field.occurrence(),
                new FieldAddress.Part.OfSubfield(subfield.code(), subfield.occurrence()));
    String text = text(subfield.text(), field.record(), subfield.length(), subfield::byteAt, at);
    return new FittedRecord.Sub(subfield.code(), text);
  }

  private char indicator(Field field, int number) {
    char indicator = field.indicator(number);
    if (charter.indicator().test(indicator)) {
      return indicator;
    }
    lose(
        Loss.Kind.INDICATOR,
        new FieldAddress(field.tag(), field.occurrence(), new FieldAddress.Part.Indicator(number)),
        hex(indicator));
    return ' ';
  }

  private String text(
      String text,
      MarcRecord record,
      int length,
      IntUnaryOperator byteAt,
      Supplier<FieldAddress> at) {
    if (!isDecodable(text, record, length, byteAt)) {
      lose(Loss.Kind.UNDECODABLE, at.get(), "");
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isSurrogate(c) && !charter.text().test(c)) {
        return fitted(text, at.get());
      }
    }
    return text;
  }

  private String fitted(String text, FieldAddress at) {
    StringBuilder fitted = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (charter.text().test(c)) {
                fitted.appendCodePoint(c);
              } else {
                lose(Loss.Kind.CHARACTER, at, hex(c));
              }
            });
    return fitted.toString();
  }

  private static boolean isDecodable(
      String text, MarcRecord record, int length, IntUnaryOperator byteAt) {
    if (record.coding() == CharacterCoding.UTF_8) {
      return text.indexOf(REPLACEMENT) < 0 || replacements(text) == written(length, byteAt);
    }
    if (!record.hasNonAscii() && !record.hasEscape()) {
      return true;
    }
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) byteAt.applyAsInt(i);
    }
    return Marc8.decode(bytes, 0, length).valid();
  }

  private static long replacements(String text) {
    return text.chars().filter(c -> c == REPLACEMENT).count();
  }

  /** How often U+FFFD itself stands in the bytes: EF BF BD. */
  private static long written(int length, IntUnaryOperator byteAt) {
    long count = 0;
    for (int i = 2; i < length; i++) {
      if (byteAt.applyAsInt(i) == 0xBD
          && byteAt.applyAsInt(i - 1) == 0xBF
          && byteAt.applyAsInt(i - 2) == 0xEF) {
        count++;
      }
    }
    return count;
  }

  private void lose(Loss.Kind kind, FieldAddress at, String detail) {
    losses.add(new Loss(kind, at, detail));
  }

  private static String hex(int c) {
    return String.format("%02X", c);
  }
}
