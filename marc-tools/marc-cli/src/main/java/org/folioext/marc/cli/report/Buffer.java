package org.folioext.marc.cli.report;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Growing bytes of UTF-8 text. Not thread-safe. */
public final class Buffer {
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  private byte[] bytes = new byte[1 << 14];
  private int length;

  /** The bytes; only the first {@link #length} are meant. Shared, not copied. */
  public byte[] bytes() {
    return bytes;
  }

  /** How many bytes there are. */
  public int length() {
    return length;
  }

  /** Forgets all but the room. */
  public void clear() {
    length = 0;
  }

  /** Adds text. */
  public Buffer text(String text) {
    room(3 * text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        bytes[length++] = (byte) c;
      } else {
        i = beyondAscii(text, i, c);
      }
    }
    return this;
  }

  /** Adds bytes that are UTF-8 already. */
  public Buffer raw(byte[] utf8) {
    room(utf8.length);
    System.arraycopy(utf8, 0, bytes, length, utf8.length);
    length += utf8.length;
    return this;
  }

  /** A copy of the bytes. */
  public byte[] copy() {
    return Arrays.copyOf(bytes, length);
  }

  /** Adds a number in decimal. */
  public Buffer number(long number) {
    return text(Long.toString(number));
  }

  /** Adds again what stands at [from, to). */
  public Buffer again(int from, int to) {
    room(to - from);
    System.arraycopy(bytes, from, bytes, length, to - from);
    length += to - from;
    return this;
  }

  /** Adds a JSON string with its quotes (RFC 8259), or {@code null}. */
  public Buffer json(String text) {
    if (text == null) {
      return text("null");
    }
    room(6 * text.length() + 2);
    bytes[length++] = '"';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        i = beyondAscii(text, i, c);
      } else if (c < 0x20 || c == 0x7F) {
        escape(c);
      } else {
        if (c == '"' || c == '\\') {
          bytes[length++] = '\\';
        }
        bytes[length++] = (byte) c;
      }
    }
    bytes[length++] = '"';
    return this;
  }

  private void escape(char c) {
    bytes[length++] = '\\';
    bytes[length++] = 'u';
    bytes[length++] = '0';
    bytes[length++] = '0';
    bytes[length++] = HEX[c >> 4];
    bytes[length++] = HEX[c & 0xF];
  }

  /** Adds the code point at {@code i}; a lone surrogate as U+FFFD. Returns its last index. */
  private int beyondAscii(String text, int i, char c) {
    if (c < 0x800) {
      bytes[length++] = (byte) (0xC0 | c >> 6);
      bytes[length++] = (byte) (0x80 | c & 0x3F);
      return i;
    }
    if (Character.isHighSurrogate(c)
        && i + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(i + 1))) {
      int point = Character.toCodePoint(c, text.charAt(i + 1));
      bytes[length++] = (byte) (0xF0 | point >> 18);
      bytes[length++] = (byte) (0x80 | point >> 12 & 0x3F);
      bytes[length++] = (byte) (0x80 | point >> 6 & 0x3F);
      bytes[length++] = (byte) (0x80 | point & 0x3F);
      return i + 1;
    }
    char shown = Character.isSurrogate(c) ? '\uFFFD' : c;
    bytes[length++] = (byte) (0xE0 | shown >> 12);
    bytes[length++] = (byte) (0x80 | shown >> 6 & 0x3F);
    bytes[length++] = (byte) (0x80 | shown & 0x3F);
    return i;
  }

  private void room(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
  }

  /** The text. */
  @Override
  public String toString() {
    return new String(bytes, 0, length, StandardCharsets.UTF_8);
  }
}
