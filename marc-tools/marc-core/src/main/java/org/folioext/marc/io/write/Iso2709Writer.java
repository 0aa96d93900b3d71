package org.folioext.marc.io.write;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.folioext.marc.Bytes;
import org.folioext.marc.CharacterCoding;
import org.folioext.marc.FieldAddress;
import org.folioext.marc.MarcRecord;
import org.folioext.marc.marc8.Marc8;

/** Writes ISO 2709 with the structure of MARC 21. Source: MARC 21 Record Structure. */
final class Iso2709Writer implements FormatWriter {
  private static final int LONGEST_FIELD = 9_999;
  private static final int LONGEST_RECORD = 99_999;
  private static final Charter CHARTER =
      new Charter(
          Charter::printable, Charter::printable, Iso2709Writer::isCode, Charter::unreserved);

  private final CharacterCoding coding;

  Iso2709Writer(CharacterCoding coding) {
    this.coding = coding;
  }

  private static boolean isCode(int c) {
    return c == 0 || Charter.graphic(c);
  }

  @Override
  public Charter charter() {
    return CHARTER;
  }

  @Override
  public String begin() {
    return "";
  }

  @Override
  public String end() {
    return "";
  }

  @Override
  public byte[] record(FittedRecord record, boolean first, List<Loss> losses) {
    StringBuilder directory = new StringBuilder();
    ByteArrayOutputStream data = new ByteArrayOutputStream(4096);
    for (FittedRecord.FittedField field : record.fields()) {
      byte[] body = body(field);
      if (body.length > LONGEST_FIELD) {
        String bytes = String.valueOf(body.length);
        losses.add(new Loss(Loss.Kind.FIELD_TOO_LONG, FieldAddress.of(field.tag(), 0), bytes));
      } else {
        directory.append(field.tag()).append(digits(body.length, 4)).append(digits(data.size(), 5));
        data.writeBytes(body);
      }
    }
    int base = MarcRecord.LEADER_LENGTH + directory.length() + 1;
    int length = base + data.size() + 1;
    if (length > LONGEST_RECORD) {
      FieldAddress whole = FieldAddress.of(FieldAddress.LEADER, 0);
      losses.add(new Loss(Loss.Kind.RECORD_TOO_LONG, whole, String.valueOf(length)));
      return new byte[0];
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(length);
    bytes.writeBytes(ascii(leader(record.leader(), length, base) + directory));
    bytes.write(Bytes.FIELD_TERMINATOR);
    bytes.writeBytes(data.toByteArray());
    bytes.write(Bytes.RECORD_TERMINATOR);
    return bytes.toByteArray();
  }

  private String leader(String leader, int length, int base) {
    return digits(length, 5)
        + leader.substring(5, 9)
        + (coding == CharacterCoding.UTF_8 ? 'a' : ' ')
        + "22"
        + digits(base, 5)
        + leader.substring(17, 20)
        + "4500";
  }

  /** Indicators, subfields and the field terminator. */
  private byte[] body(FittedRecord.FittedField field) {
    ByteArrayOutputStream body = new ByteArrayOutputStream(256);
    if (field instanceof FittedRecord.Control control) {
      body.writeBytes(encoded(control.value()));
    } else if (field instanceof FittedRecord.Data data) {
      body.write(data.indicator1());
      body.write(data.indicator2());
      for (FittedRecord.Sub sub : data.subfields()) {
        body.write(Bytes.SUBFIELD_DELIMITER);
        if (sub.code() != 0) {
          body.write(sub.code());
        }
        body.writeBytes(encoded(sub.value()));
      }
    }
    body.write(Bytes.FIELD_TERMINATOR);
    return body.toByteArray();
  }

  private byte[] encoded(String text) {
    return coding == CharacterCoding.UTF_8
        ? text.getBytes(StandardCharsets.UTF_8)
        : Marc8.encode(text);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static String digits(int number, int width) {
    String digits = Integer.toString(number);
    return "0".repeat(Math.max(0, width - digits.length())) + digits;
  }
}
