package org.folioext.marc;

import java.nio.charset.StandardCharsets;
import org.folioext.marc.marc8.Ansel;
import org.folioext.marc.marc8.Marc8;

/** Bytes of a record as text, by the coding they are in. Stateless. */
final class Text {
  private Text() {}

  /** Part of a field as text. */
  static String decode(Field field, int from, int to) {
    MarcRecord record = field.record();
    byte[] bytes = record.bytes();
    boolean references = record.hasAmpersand() && record.coding() == CharacterCoding.MARC_8;
    if (!references && (!field.isCoded() || isAscii(bytes, from, to))) {
      return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }
    if (record.coding() == CharacterCoding.UTF_8) {
      return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }
    String simple = Ansel.decode(bytes, from, to);
    return simple != null ? simple : Marc8.decode(bytes, from, to).text();
  }

  private static boolean isAscii(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] < 0 || bytes[i] == 0x1B) {
        return false;
      }
    }
    return true;
  }
}
