package org.folioext.okapi.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

/** Dates as FOLIO's records hold them, which are texts. */
public final class SentDate {
  private static final int DATE_ALONE = 10;
  private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  private static final DateTimeFormatter INSTANT =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .appendPattern("[XXX][XX][X]")
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT)
          .withChronology(IsoChronology.INSTANCE);

  private SentDate() {}

  /** When a card with this date expires. */
  static Expiry expiry(String text, ZoneId zone) {
    Optional<TemporalAccessor> read = parse(text);
    if (read.isEmpty()) {
      return new Expiry.Unreadable();
    }
    if (read.get() instanceof LocalDate day) {
      return new Expiry.At(Days.endOfDay(day, zone), day);
    }
    Instant instant = ((OffsetDateTime) read.get()).toInstant();
    return new Expiry.At(instant, inFourDigits(instant.atZone(zone).toLocalDate()));
  }

  /**
   * A day without a place, as birth dates are: the date alone, or that of the instant in UTC, which
   * is how FOLIO's screens write and show it. Empty where the text is no date.
   */
  public static Optional<LocalDate> day(String text) {
    return parse(text)
        .map(
            read ->
                read instanceof LocalDate day
                    ? day
                    : ((OffsetDateTime) read).withOffsetSameInstant(ZoneOffset.UTC).toLocalDate());
  }

  /**
   * The day, or the nearest whose year has four digits: in the east, 9999 ends in the next year.
   */
  private static LocalDate inFourDigits(LocalDate day) {
    return day.isAfter(LAST) ? LAST : day.isBefore(FIRST) ? FIRST : day;
  }

  /** Whether a text holds a date alone, which is the same day in every zone. */
  public static boolean isDayAlone(String text) {
    return text.strip().length() == DATE_ALONE;
  }

  private static Optional<TemporalAccessor> parse(String text) {
    try {
      TemporalAccessor read =
          text.length() == DATE_ALONE
              ? LocalDate.parse(text)
              : INSTANT.parse(text, OffsetDateTime::from);
      int year = read.get(ChronoField.YEAR);
      return year >= FIRST.getYear() && year <= LAST.getYear()
          ? Optional.of(read)
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
