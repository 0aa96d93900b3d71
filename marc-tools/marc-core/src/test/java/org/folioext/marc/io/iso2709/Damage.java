package org.folioext.marc.io.iso2709;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Ways to damage the bytes of a record. Each gives a copy. */
final class Damage {
  private Damage() {}

  /** Directory and leader as a program writes them that takes characters for bytes. */
  static byte[] countingCharacters(byte[] sound) {
    String text = new String(sound, StandardCharsets.UTF_8);
    int base = text.indexOf('\u001E') + 1;
    StringBuilder directory = new StringBuilder();
    int start = 0;
    for (int i = 24; i < base - 1; i += 12) {
      int end = text.indexOf('\u001E', base + start) - base + 1;
      directory.append(text, i, i + 3).append(String.format("%04d%05d", end - start, start));
      start = end;
    }
    String leader = String.format("%05d", text.length()) + text.substring(5, 24);
    return (leader + directory + text.substring(base - 1)).getBytes(StandardCharsets.UTF_8);
  }

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  static byte[] replaced(byte[] bytes, int at, String by) {
    byte[] copy = bytes.clone();
    System.arraycopy(latin1(by), 0, copy, at, by.length());
    return copy;
  }

  static byte[] inserted(byte[] bytes, int at, String what) {
    return join(cut(bytes, at, bytes.length), latin1(what), cut(bytes, 0, at));
  }

  static byte[] cut(byte[] bytes, int from, int to) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, from);
    out.write(bytes, to, bytes.length - to);
    return out.toByteArray();
  }

  static int indexOf(byte[] bytes, String text) {
    return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text);
  }

  static String text(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
  }

  static byte[] latin1(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
