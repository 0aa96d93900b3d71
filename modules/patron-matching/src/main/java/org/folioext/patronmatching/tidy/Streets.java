package org.folioext.patronmatching.tidy;

import java.util.Map;

/** Reads the first line of an address. */
final class Streets {
  private static final Map<String, String> SHORT =
      Map.ofEntries(
          Map.entry("st", "street"),
          Map.entry("str", "street"),
          Map.entry("strasse", "street"),
          Map.entry("rd", "road"),
          Map.entry("ave", "avenue"),
          Map.entry("av", "avenue"),
          Map.entry("dr", "drive"),
          Map.entry("ct", "court"),
          Map.entry("crt", "court"),
          Map.entry("cr", "crescent"),
          Map.entry("cres", "crescent"),
          Map.entry("cct", "circuit"),
          Map.entry("pl", "place"),
          Map.entry("ln", "lane"),
          Map.entry("blvd", "boulevard"),
          Map.entry("hwy", "highway"),
          Map.entry("tce", "terrace"),
          Map.entry("sq", "square"));

  private Streets() {}

  /** The name of the street, its kind written out. */
  static String name(String line) {
    String words = Words.of(line, true);
    StringBuilder name = new StringBuilder();
    for (String word : words.split(" ")) {
      if (!isNumber(word)) {
        name.append(name.isEmpty() ? "" : " ").append(spelled(word));
      }
    }
    return name.toString();
  }

  private static String spelled(String word) {
    String whole = SHORT.get(word);
    if (whole != null) {
      return whole;
    }
    return word.length() > 6 && word.endsWith("str") ? word + "asse" : word;
  }

  /** The house number: its own field, else the first number of the line. */
  static String number(String number, String line) {
    String own = digits(number);
    return own.isEmpty() ? digits(line) : own;
  }

  private static String digits(String text) {
    int start = 0;
    while (start < text.length() && !isDigit(text.charAt(start))) {
      start++;
    }
    int end = start;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return text.substring(start, end);
  }

  private static boolean isNumber(String word) {
    return !word.isEmpty() && isDigit(word.charAt(0));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
