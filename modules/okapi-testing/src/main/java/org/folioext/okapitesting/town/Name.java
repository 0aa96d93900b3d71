package org.folioext.okapitesting.town;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A name.
 *
 * @param shown as its bearers write it
 * @param plain the same in letters from a to z, as in an e-mail address or a user name
 */
record Name(String shown, String plain) {

  /** Reads {@code shown}, or {@code shown/in Latin letters}. */
  static Name of(String text) {
    int slash = text.indexOf('/');
    return slash < 0
        ? new Name(text, plain(text))
        : new Name(text.substring(0, slash), plain(text.substring(slash + 1)));
  }

  /** Both, one behind the other. */
  Name with(Name second) {
    return new Name(shown + " " + second.shown, plain + second.plain);
  }

  private static String plain(String latin) {
    String open = latin.replace('đ', 'd').replace('Đ', 'D').replace("œ", "oe");
    return Normalizer.normalize(open, Normalizer.Form.NFD)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z]", "");
  }
}
