package org.folioext.patronflags.domain.contact;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Phone numbers as people type them.
 *
 * @param country of numbers that name none, ISO 3166-1 alpha-2
 * @param placeholders digits of numbers that nobody has
 */
record PhoneNumbers(String country, List<String> placeholders) {
  private static final int LEAST_OF_ONE_DIGIT = 6;
  private static final Pattern RUN = Pattern.compile("(\\d)\\1{5}|000$");

  /**
   * Whether it was typed to fill the field: no digit at all, zeros alone, six or more of one digit,
   * or one of the placeholders, with or without a country in front and whatever stands between.
   */
  boolean isPlaceholder(String typed) {
    String digits = PhoneNumberUtil.normalizeDigitsOnly(typed);
    return isFiller(digits) || holdsFiller(digits) && isFiller(subscriber(typed, digits));
  }

  private boolean isFiller(String digits) {
    return digits.chars().allMatch(digit -> digit == '0')
        || digits.length() >= LEAST_OF_ONE_DIGIT && digits.chars().distinct().count() == 1
        || placeholders.contains(digits);
  }

  /** Whether it is worth the while to read the number, which takes long. */
  private boolean holdsFiller(String digits) {
    return RUN.matcher(digits).find() || placeholders.stream().anyMatch(digits::contains);
  }

  /**
   * The number without its country; its digits where it is no number, or one that somebody may have
   * ({@code +44 1234 567890} is in Bedford).
   */
  private String subscriber(String typed, String digits) {
    PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    try {
      PhoneNumber number = numbers.parse(typed, country);
      return numbers.isValidNumber(number) ? digits : numbers.getNationalSignificantNumber(number);
    } catch (NumberParseException e) {
      return digits;
    }
  }
}
