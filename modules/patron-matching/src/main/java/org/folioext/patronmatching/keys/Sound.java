package org.folioext.patronmatching.keys;

/**
 * How a name sounds, roughly: its first letter and the classes of the consonants that follow, after
 * Soundex (R. C. Russell, 1918), with one letter more, for names of any language in Latin letters.
 */
final class Sound {
  private static final int LENGTH = 5;
  private static final String CLASSES = "01230120022455012623010202"; // of a to z; 0: not heard

  private Sound() {}

  static String of(String name) {
    StringBuilder sound = new StringBuilder(LENGTH);
    char last = 0;
    for (int i = 0; i < name.length() && sound.length() < LENGTH; i++) {
      char c = name.charAt(i);
      if (c < 'a' || c > 'z') {
        continue;
      }
      char heard = CLASSES.charAt(c - 'a');
      if (sound.isEmpty()) {
        sound.append(c);
      } else if (heard != '0' && heard != last) {
        sound.append(heard);
      }
      last = c == 'h' || c == 'w' ? last : heard;
    }
    return sound.toString();
  }
}
