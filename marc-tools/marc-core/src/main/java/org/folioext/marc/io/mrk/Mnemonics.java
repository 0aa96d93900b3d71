package org.folioext.marc.io.mrk;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.folioext.marc.marc8.Marc8;

/**
 * Characters by name in braces, as mnemonic text writes them: {@code {dollar}}, {@code {lcub}},
 * {@code {eacute}}, {@code {acute}e}. Each stands for bytes of MARC-8, where a diacritic comes
 * before its letter; the text they decode to is in Unicode. Names that are not known stay as they
 * are. Stateless.
 *
 * <p>Source: the character tables of MARCMaker 2.5 (Library of Congress, 2003), without those that
 * romanize Cyrillic.
 */
public final class Mnemonics {
  private static final String ASCII =
      """
      amp 26 apos 27 ast 2A bsol 5C colon 3A comma 2C commat 40 dollar 24 equals 3D excl 21 gt 3E
      hyphen 2D lcub 7B lpar 28 lsqb 5B lt 3C num 23 percnt 25 period 2E pipe 7C plus 2B quest 3F
      quot 22 rcub 7D rpar 29 rsqb 5D semi 3B sol 2F space 20 spcirc 5E spgrave 60 sptilde 7E
      spundscr 5F verbar 7C
      """;

  private static final String SPECIAL =
      """
      esc 1B joiner 8D nonjoin 8E Lstrok A1 Ostrok A2 Dstrok A3 THORN A4 AElig A5 OElig A6
      softsign A7 mlprime A7 middot A8 flat A9 reg AA plusmn AB Ohorn AC Uhorn AD alif AE
      mlrhring AE ayn B0 mllhring B0 lstrok B1 ostrok B2 dstrok B3 thorn B4 aelig B5 oelig B6
      hardsign B7 mlPrime B7 inodot B8 pound B9 eth BA ETH A3 ohorn BC uhorn BD deg C0 scriptl C1
      phono C2 copy C3 sharp C4 iquest C5 iexcl C6
      """;

  private static final String DIACRITIC =
      """
      hooka E0 grave E1 acute E2 circ E3 tilde E4 macr E5 breve E6 dot E7 uml E8 diaer E8 caron E9
      ring EA llig EB rlig EC rcommaa ED dblac EE candra EF cedil F0 ogon F1 hookr F1 dotb F2
      vlineb F2 dbldotb F3 ringb F4 circb F4 dblunder F5 under F6 commab F7 hookl F7 rcedil F8
      breveb F9 ldbltil FA rdbltil FB commaa FE
      """;

  private static final int LONGEST_NAME = 12;
  private static final Map<String, Integer> PLAIN = table(ASCII);
  private static final Map<String, Integer> MARC8 = table(SPECIAL + DIACRITIC);
  private static final Map<String, Integer> DIACRITICS = table(DIACRITIC);

  private Mnemonics() {}

  private static Map<String, Integer> table(String text) {
    String[] words = text.strip().split("\\s+");
    Map<String, Integer> table = new HashMap<>();
    for (int i = 0; i < words.length; i += 2) {
      table.put(words[i], Integer.parseInt(words[i + 1], 16));
    }
    return Map.copyOf(table);
  }

  /** Text with the characters that the names in it stand for. */
  public static String decode(String text) {
    return text.indexOf('{') < 0 ? text : new Decoding(text).decode();
  }

  /** Text with names for the four characters that mnemonic text gives a meaning of its own. */
  public static String encode(String text) {
    StringBuilder encoded = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '$' -> encoded.append("{dollar}");
        case '{' -> encoded.append("{lcub}");
        case '}' -> encoded.append("{rcub}");
        case '\\' -> encoded.append("{bsol}");
        default -> encoded.append(c);
      }
    }
    return encoded.toString();
  }

  /** One text being decoded: in Unicode as long as only ASCII is named, else in MARC-8. */
  private static final class Decoding {
    private final String text;
    private final StringBuilder plain = new StringBuilder();
    private final ByteArrayOutputStream marc8 = new ByteArrayOutputStream();
    private boolean beyondAscii;

    Decoding(String text) {
      this.text = text;
    }

    String decode() {
      int i = 0;
      while (i < text.length()) {
        int close = text.charAt(i) == '{' ? close(i) : -1;
        if (close > 0 && name(text.substring(i + 1, close))) {
          i = close + 1;
        } else {
          int c = text.codePointAt(i);
          character(c);
          i += Character.charCount(c);
        }
      }
      return beyondAscii
          ? Marc8.decode(marc8.toByteArray(), 0, marc8.size()).text()
          : plain.toString();
    }

    /**
     * The brace that closes a name; names are short, so that a text of open braces costs little.
     */
    private int close(int open) {
      for (int i = open + 1; i < Math.min(text.length(), open + LONGEST_NAME); i++) {
        if (text.charAt(i) == '}') {
          return i;
        }
      }
      return -1;
    }

    private boolean name(String name) {
      String diacritic = name.length() < 2 ? "" : name.substring(1);
      if (PLAIN.containsKey(name)) {
        character(PLAIN.get(name));
      } else if (MARC8.containsKey(name)) {
        marc8.write(MARC8.get(name));
        beyondAscii = true;
      } else if (DIACRITICS.containsKey(diacritic) && isLetter(name.charAt(0))) {
        marc8.write(DIACRITICS.get(diacritic));
        marc8.write(name.charAt(0));
        beyondAscii = true;
      } else {
        return false;
      }
      return true;
    }

    /** MARC-8 takes any character as a numeric reference. */
    private void character(int c) {
      plain.appendCodePoint(c);
      if (c < 0x80) {
        marc8.write(c);
      } else {
        String hex = Integer.toHexString(c).toUpperCase(Locale.ROOT);
        marc8.writeBytes(("&#x" + hex + ";").getBytes(StandardCharsets.US_ASCII));
      }
    }

    private static boolean isLetter(char c) {
      return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
  }
}
