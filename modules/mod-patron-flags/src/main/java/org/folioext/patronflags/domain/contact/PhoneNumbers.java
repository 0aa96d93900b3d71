package org.folioext.patronflags.domain.contact;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.List;
import java.util.stream.Stream;

/**
 * Phone numbers as people type them.
 *
 * @param country of numbers that name none, ISO 3166-1 alpha-2
 * @param placeholders digits of numbers that nobody has
 */
record PhoneNumbers(String country, List<String> placeholders) {
  private static final int LEAST_OF_ONE_DIGIT = 6;

  /**
   * Whether it was typed to fill the field: no digit at all, zeros alone, six or more of one digit,
   * or one of the placeholders, with or without a country in front and whatever stands between.
   */
  boolean isPlaceholder(String typed) {
    return Stream.of(digits(typed), subscriber(typed)).anyMatch(this::isFiller);
  }

  private boolean isFiller(String digits) {
    return digits.chars().allMatch(digit -> digit == '0')
        || digits.length() >= LEAST_OF_ONE_DIGIT && digits.chars().distinct().count() == 1
        || placeholders.contains(digits);
  }

  /**
   * The number without its country; its digits where it is no number, or one that somebody may have
   * ({@code +44 1234 567890} is in Bedford).
   */
  private String subscriber(String typed) {
    PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    try {
      PhoneNumber number = numbers.parse(typed, country);
      return numbers.isValidNumber(number)
          ? digits(typed)
          : numbers.getNationalSignificantNumber(number);
    } catch (NumberParseException e) {
      return digits(typed);
    }
  }

  private static String digits(String typed) {
    return PhoneNumberUtil.normalizeDigitsOnly(typed);
  }
}
