package org.folioext.marc.marc8;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.marc4j.ConverterErrorHandler;
import org.marc4j.converter.impl.AnselToUnicode;
import org.marc4j.converter.impl.UnicodeToAnsel;

/**
 * MARC-8 to Unicode and back, by MARC4J's tables (those of the Library of Congress). The only place
 * that sees MARC4J. Stateless and thread-safe: MARC4J's converters hold state, so each call makes
 * its own.
 *
 * <p>Source: MARC 21 Specifications, Character Sets: MARC-8 Encoding Environment.
 */
public final class Marc8 {
  /**
   * An escape that begins no sequence of MARC-8, and is left out: at some of them MARC4J stays for
   * ever. A sequence names a set of one byte a character, of three, or of Greek symbols,
   * subscripts, superscripts or ASCII.
   */
  private static final Pattern BROKEN_ESCAPE =
      Pattern.compile("\u001B(?![(,)-](?:[B234NQS]|!E)|\\$[,)-]?1|[gbps])");

  /** How MARC4J writes a byte that no set defines. */
  private static final Pattern UNMAPPED = Pattern.compile("<U\\+[0-9A-F]{4,6}>");

  private static final Pattern BEYOND =
      Pattern.compile("&#x((?:10|[1-9A-F])[0-9A-F]{4});", Pattern.CASE_INSENSITIVE);

  /** MARC4J refers to the halves of a surrogate pair, which are no characters. */
  private static final Pattern SURROGATES =
      Pattern.compile("&#x(D[89AB][0-9A-F]{2});&#x(D[C-F][0-9A-F]{2});");

  private Marc8() {}

  /**
   * Text and what was wrong with it.
   *
   * @param text bytes that no set defines stand as {@code <U+00XX>}; where an escape sequence is so
   *     broken that nothing behind it can be told, each byte as the Latin-1 character
   * @param valid false when an escape sequence is malformed, a diacritic has no base letter or a
   *     byte is in no set
   */
  public record Decoded(String text, boolean valid) {}

  /** Decodes the bytes in [from, to), beginning in ASCII and ANSEL. Never fails, always ends. */
  public static Decoded decode(byte[] bytes, int from, int to) {
    String raw = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    String sound = BROKEN_ESCAPE.matcher(raw).replaceAll("");
    Complaints complaints = new Complaints(sound.length());
    AnselToUnicode converter = new AnselToUnicode(complaints);
    converter.setTranslateNCR(true);
    try {
      String text = converter.convert(halved(sound).toCharArray());
      boolean unmapped = UNMAPPED.matcher(text).find() && !UNMAPPED.matcher(raw).find();
      boolean whole = sound.length() == raw.length() && !endsInDiacritic(raw);
      return new Decoded(text, complaints.count == 0 && !unmapped && whole);
    } catch (IndexOutOfBoundsException | Endless brokenText) {
      return new Decoded(raw, false);
    }
  }

  /** MARC4J lets an ANSEL diacritic at the very end pass; it has no letter to stand over. */
  private static boolean endsInDiacritic(String raw) {
    char last = raw.isEmpty() ? 0 : raw.charAt(raw.length() - 1);
    return last >= 0xE0 && last <= 0xFE && raw.indexOf(0x1B) < 0;
  }

  /** References beyond FFFF as two to the halves of a surrogate pair, all that MARC4J can hold. */
  private static String halved(String raw) {
    return raw.contains("&#x")
        ? BEYOND.matcher(raw).replaceAll(match -> halves(Integer.parseInt(match.group(1), 16)))
        : raw;
  }

  private static String halves(int c) {
    return Character.isSupplementaryCodePoint(c)
        ? String.format(
            "&#x%X;&#x%X;", (int) Character.highSurrogate(c), (int) Character.lowSurrogate(c))
        : "";
  }

  /**
   * Encodes text as MARC-8; characters without a place in it become numeric character references
   * ({@code &#x4E00;}), which MARC 21 calls the lossless way.
   */
  public static byte[] encode(String text) {
    String encoded = new UnicodeToAnsel().convert(text);
    return SURROGATES
        .matcher(encoded)
        .replaceAll(pair -> reference(pair.group(1), pair.group(2)))
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String reference(String high, String low) {
    int c =
        Character.toCodePoint((char) Integer.parseInt(high, 16), (char) Integer.parseInt(low, 16));
    return String.format("&#x%X;", c);
  }

  /**
   * Counts errors, and gives up where there are too many: at some broken escape sequences MARC4J
   * stays for ever, with the same error again and again, each of them as long as the text.
   */
  private static final class Complaints implements ConverterErrorHandler {
    private static final int MOST = 1000;
    private static final int COST = 100_000_000;

    private final int most;
    private int count;

    Complaints(int length) {
      most = Math.min(MOST, 8 + COST / (length + 1));
    }

    @Override
    public void addError(int severity, String message) {
      if (++count > most) {
        throw new Endless();
      }
    }
  }

  /** Ends a conversion that does not end by itself. */
  private static final class Endless extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Endless() {
      super("too many errors", null, false, false);
    }
  }
}
