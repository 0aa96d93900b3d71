package org.folioext.marc.marc8;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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
  /** How MARC4J writes a byte that no set defines. */
  private static final Pattern UNMAPPED = Pattern.compile("<U\\+[0-9A-F]{4,6}>");

  private Marc8() {}

  /**
   * Text and what was wrong with it.
   *
   * @param text bytes that no set defines stand as {@code <U+00XX>}
   * @param valid false when an escape sequence is malformed, a diacritic has no base letter or a
   *     byte is in no set
   */
  public record Decoded(String text, boolean valid) {}

  /** Decodes the bytes in [from, to), beginning in ASCII and ANSEL. Never fails. */
  public static Decoded decode(byte[] bytes, int from, int to) {
    String raw = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    Complaints complaints = new Complaints();
    AnselToUnicode converter = new AnselToUnicode(complaints);
    converter.setTranslateNCR(true);
    try {
      String text = converter.convert(raw.toCharArray());
      boolean unmapped = UNMAPPED.matcher(text).find() && !UNMAPPED.matcher(raw).find();
      boolean valid = complaints.errors.isEmpty() && !unmapped && !endsInDiacritic(raw);
      return new Decoded(text, valid);
    } catch (IndexOutOfBoundsException brokenEscape) {
      return new Decoded(raw, false);
    }
  }

  /** MARC4J lets an ANSEL diacritic at the very end pass; it has no letter to stand over. */
  private static boolean endsInDiacritic(String raw) {
    char last = raw.isEmpty() ? 0 : raw.charAt(raw.length() - 1);
    return last >= 0xE0 && last <= 0xFE && raw.indexOf(0x1B) < 0;
  }

  /**
   * Encodes text as MARC-8; characters without a place in it become numeric character references
   * ({@code &#x4E00;}), which MARC 21 calls the lossless way.
   */
  public static byte[] encode(String text) {
    return new UnicodeToAnsel().convert(text).getBytes(StandardCharsets.ISO_8859_1);
  }

  private static final class Complaints implements ConverterErrorHandler {
    private final List<String> errors = new ArrayList<>();

    @Override
    public void addError(int severity, String message) {
      errors.add(message);
    }
  }
}
