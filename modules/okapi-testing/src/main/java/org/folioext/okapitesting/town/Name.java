package org.folioext.okapitesting.town;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A name.
 *
 * @param shown as its bearers write it
 * @param latin the same in Latin letters
 */
record Name(String shown, String latin) {

  /** Reads {@code shown} or {@code shown/latin}. */
  static Name of(String text) {
    int slash = text.indexOf('/');
    return slash < 0
        ? new Name(text, text)
        : new Name(text.substring(0, slash), text.substring(slash + 1));
  }

  /** Both, one behind the other. */
  Name with(Name second, String between) {
    return new Name(shown + between + second.shown, latin + between + second.latin);
  }

  /** Lower case letters from a to z: what can stand in an e-mail address or a user name. */
  String plain() {
    String open = latin.replace('đ', 'd').replace('Đ', 'D').replace("œ", "oe");
    return Normalizer.normalize(open, Normalizer.Form.NFD)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z]", "");
  }
}
