package org.folioext.patronnotices.domain.say;

import java.util.List;

/** Several words in a sentence: {@code A, B or C}. */
final class Listing {

  private Listing() {}

  static String of(List<String> words, String last) {
    int end = words.size() - 1;
    return end < 1
        ? String.join("", words)
        : String.join(", ", words.subList(0, end)) + last + words.get(end);
  }
}
