package org.folioext.patronmatching.tidy;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.List;
import java.util.Objects;

/** Brings phone numbers into one spelling. Thread-safe. */
final class Phones {
  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
  private static final String ANY = "ZZ";
  private static final int SHORTEST = 6;

  private final String region;

  /**
   * @param region of numbers without a country, as ISO 3166 names it; {@code ZZ} for any
   */
  Phones(String region) {
    this.region = region;
  }

  /** Those that can be numbers, each once. */
  List<String> of(List<String> texts) {
    return texts.stream()
        .map(this::of)
        .filter(Objects::nonNull)
        .distinct()
        .sorted()
        .limit(Features.MOST)
        .toList();
  }

  private String of(String text) {
    String digits = digits(text);
    if (digits.length() < SHORTEST || isPlaceholder(digits)) {
      return null;
    }
    int plus = text.indexOf('+');
    if (plus >= 0) {
      return national(text.substring(plus), digits);
    }
    if (digits.startsWith("00")) {
      return national("+" + digits.substring(2), digits);
    }
    return region.equals(ANY) ? withoutTrunk(digits) : national(text, digits);
  }

  private String national(String text, String digits) {
    try {
      return Long.toString(NUMBERS.parse(text, region).getNationalNumber());
    } catch (NumberParseException e) {
      return withoutTrunk(digits);
    }
  }

  private static String digits(String text) {
    StringBuilder digits = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      int digit = Character.digit(text.charAt(i), 10);
      if (digit >= 0) {
        digits.append((char) ('0' + digit));
      }
    }
    return digits.toString();
  }

  private static String withoutTrunk(String digits) {
    int first = 0;
    while (first < digits.length() - SHORTEST && digits.charAt(first) == '0') {
      first++;
    }
    return digits.substring(first);
  }

  /** One digit again and again, or counted up. */
  private static boolean isPlaceholder(String digits) {
    String tail = digits.substring(digits.length() - SHORTEST);
    return tail.chars().distinct().count() == 1
        || "0123456789".contains(tail)
        || "9876543210".contains(tail);
  }
}
