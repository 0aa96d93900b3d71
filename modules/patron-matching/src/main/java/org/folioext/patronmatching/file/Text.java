package org.folioext.patronmatching.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * Characters of bytes. Bytes that mean none, and what no text has, are refused with their line,
 * once all before them was read.
 */
final class Text extends Reader {
  private static final int PIECE = 1 << 16;

  private final String name;
  private final InputStream in;
  private final CharsetDecoder decoder;
  private final ByteBuffer bytes = ByteBuffer.allocate(PIECE).flip();
  private boolean isEnd;
  private boolean isAfterReturn;
  private long line = 1;

  Text(String name, InputStream in, Charset charset) {
    this.name = name;
    this.in = in;
    this.decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  /**
   * Reads characters.
   *
   * @param length at least 2, where characters take two
   */
  @Override
  public int read(char[] into, int from, int length) throws IOException {
    CharBuffer chars = CharBuffer.wrap(into, from, length).slice();
    while (true) {
      CoderResult result = decoder.decode(bytes, chars, isEnd);
      if (chars.position() > 0) {
        count(into, from, chars.position());
        return chars.position();
      }
      if (result.isError()) {
        throw new Refused(
            "%s, line %d: its characters are not %s. Name the right ones, such as --encoding ISO-8859-1."
                .formatted(name, line, decoder.charset().name()));
      }
      if (isEnd) {
        return -1;
      }
      fill();
    }
  }

  private void fill() throws IOException {
    bytes.compact();
    int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
    isEnd = read < 0;
    bytes.position(bytes.position() + Math.max(0, read)).flip();
  }

  private void count(char[] chars, int from, int length) {
    for (int i = from; i < from + length; i++) {
      char c = chars[i];
      if (c == 0) {
        throw new Refused(
            "%s, line %d: this is no text. It takes CSV or FOLIO's users as JSON."
                .formatted(name, line));
      }
      if (c == '\r' || c == '\n' && !isAfterReturn) {
        line++;
      }
      isAfterReturn = c == '\r';
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
