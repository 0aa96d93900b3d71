package org.folioext.marc.cli.report;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Growing bytes of UTF-8 text. Not thread-safe. */
public final class Buffer {
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  private static final int LONGEST_ESCAPE = 6;

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

  /** Adds text; a lone surrogate as a question mark. */
  public Buffer text(String text) {
    return raw(text.getBytes(StandardCharsets.UTF_8));
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

  /**
   * Adds a JSON string with its quotes (RFC 8259), or {@code null}; a lone surrogate as a question
   * mark.
   */
  public Buffer json(String text) {
    if (text == null) {
      return text("null");
    }
    quote();
    insideJson(text);
    quote();
    return this;
  }

  private void quote() {
    room(1);
    bytes[length++] = '"';
  }

  /** Adds part of what stands between the quotes of a JSON string. */
  public void insideJson(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    room(LONGEST_ESCAPE * utf8.length);
    byte[] to = bytes;
    int at = length;
    for (byte b : utf8) {
      if (b == '"' || b == '\\') {
        to[at++] = '\\';
        to[at++] = b;
      } else if (b >= 0 && b < ' ' || b == 0x7F) {
        at = escape(b, to, at);
      } else {
        to[at++] = b;
      }
    }
    length = at;
  }

  private static int escape(byte control, byte[] to, int at) {
    to[at] = '\\';
    to[at + 1] = 'u';
    to[at + 2] = '0';
    to[at + 3] = '0';
    to[at + 4] = HEX[control >> 4];
    to[at + 5] = HEX[control & 0xF];
    return at + LONGEST_ESCAPE;
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
