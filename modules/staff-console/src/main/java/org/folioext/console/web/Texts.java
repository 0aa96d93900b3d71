package org.folioext.console.web;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What pages say, in one language: plain texts, escaped where they are put into a page. Immutable.
 *
 * @param locale of the language
 * @param zone in which times are told
 * @param messages patterns of {@link MessageFormat} by key
 */
public record Texts(Locale locale, ZoneId zone, Map<String, String> messages) {

  private static final long KIBI = 1024;

  /** Other modules write amounts: one in few characters may have a thousand million digits. */
  private static final Pattern AMOUNT = Pattern.compile("-?[0-9]{1,12}([.][0-9]{1,6})?");

  private static final int SHOWN = 40;

  /**
   * The text of a key.
   *
   * @param args numbers are written as the language does
   * @throws IllegalArgumentException where there is none
   */
  public String text(String key, Object... args) {
    String pattern = messages.get(key);
    if (pattern == null) {
      throw new IllegalArgumentException("no text for " + key);
    }
    return new MessageFormat(pattern, locale).format(args);
  }

  /** Whether there is a text. */
  public boolean has(String key) {
    return messages.containsKey(key);
  }

  public String number(long value) {
    return NumberFormat.getIntegerInstance(locale).format(value);
  }

  /** A length in bytes, KiB, MiB or GiB. */
  public String size(long bytes) {
    if (bytes < KIBI) {
      return text("console.size.bytes", bytes);
    }
    double value = bytes;
    int unit = 0;
    while (value >= KIBI && unit < 3) {
      value /= KIBI;
      unit++;
    }
    return text("console.size." + unit, value);
  }

  /** A day, written {@code 2026-01-31}; what is none stays as it is. */
  public String day(String day) {
    try {
      return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
          .withLocale(locale)
          .format(LocalDate.parse(day));
    } catch (DateTimeException e) {
      return day;
    }
  }

  /** A month, written {@code 2026-01}; what is none stays as it is. */
  public String month(String month) {
    try {
      return DateTimeFormatter.ofPattern("LLLL uuuu", locale).format(YearMonth.parse(month));
    } catch (DateTimeException e) {
      return month;
    }
  }

  /** The name of a language, by its tag of BCP 47; what is none stays as it is. */
  public String language(String tag) {
    String name = Locale.forLanguageTag(tag).getDisplayName(locale);
    return name.isEmpty() ? tag : name;
  }

  /** The day of a time in the library's zone; what is no RFC 3339 time stays as it is. */
  public String dayOf(String instant) {
    try {
      return day(OffsetDateTime.parse(instant).atZoneSameInstant(zone).toLocalDate().toString());
    } catch (DateTimeException e) {
      return instant;
    }
  }

  /**
   * A sum of money, without its currency; what is no plain number of at most 12 digits and 6
   * decimals stays as it is, cut after {@value #SHOWN} characters.
   */
  public String money(String amount) {
    if (!AMOUNT.matcher(amount).matches()) {
      return amount.length() <= SHOWN ? amount : amount.substring(0, SHOWN) + "…";
    }
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMinimumFractionDigits(2);
    format.setMaximumFractionDigits(2);
    return format.format(new BigDecimal(amount));
  }

  /** A time in the library's zone, which it names; what is no RFC 3339 time stays as it is. */
  public String time(String instant) {
    try {
      return time(OffsetDateTime.parse(instant).toInstant());
    } catch (DateTimeException e) {
      return instant;
    }
  }

  /** A time in the library's zone, which it names. */
  public String time(Instant instant) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(locale)
            .format(instant.atZone(zone))
        + " "
        + DateTimeFormatter.ofPattern("zzz", locale).format(instant.atZone(zone));
  }
}
