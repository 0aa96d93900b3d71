package org.folioext.patronmatching.tidy;

import com.ibm.icu.text.Transliterator;
import java.util.Set;

/** Brings names and other words into one spelling. Thread-safe. */
final class Words {
  private static final Transliterator LATIN =
      Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");
  private static final Set<String> PLACEHOLDERS =
      Set.of(
          "unknown",
          "unbekannt",
          "inconnu",
          "inconnue",
          "desconocido",
          "desconocida",
          "sconosciuto",
          "onbekend",
          "neznamy",
          "none",
          "null",
          "n a",
          "nn",
          "test",
          "tbc",
          "tbd",
          "tba",
          "anonymous",
          "noname",
          "notgiven",
          "notknown",
          "notapplicable",
          "keineangabe",
          "noaddress",
          "nofixedaddress",
          "nofixedabode",
          "xx");

  private Words() {}

  /**
   * Lower-case Latin letters and digits, words separated by one space; empty for a placeholder.
   *
   * @param apart whether a hyphen separates words; otherwise it goes without a trace, as
   *     apostrophes and full stops do
   */
  static String of(String text, boolean apart) {
    String latin = isPlain(text) ? text : LATIN.transliterate(text);
    StringBuilder kept = new StringBuilder(latin.length());
    for (int i = 0; i < latin.length(); i++) {
      char c = Character.toLowerCase(latin.charAt(i));
      if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
        kept.append(c);
      } else if ((c == ' ' || apart && c == '-' || c == ',' || c == '/' || c == '\t')
          && !kept.isEmpty()
          && kept.charAt(kept.length() - 1) != ' ') {
        kept.append(' ');
      }
    }
    String words = kept.toString().strip();
    return isPlaceholder(words) ? "" : words;
  }

  private static boolean isPlaceholder(String words) {
    return PLACEHOLDERS.contains(words)
        || PLACEHOLDERS.contains(words.replace(" ", ""))
        || isOneLetterAgain(words);
  }

  /** Whether there is a letter in it. */
  static boolean haveLetter(String words) {
    return words.chars().anyMatch(c -> c >= 'a');
  }

  private static boolean isOneLetterAgain(String words) {
    return words.length() > 2 && words.chars().allMatch(c -> c == words.charAt(0));
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 126) {
        return false;
      }
    }
    return true;
  }
}
