package org.folioext.patronnotices.domain.book;

import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.folioext.okapi.form.Fields;
import org.folioext.okapi.form.Mistakes;
import org.folioext.okapi.form.Tree;
import org.folioext.okapi.form.Values;
import org.folioext.patronnotices.domain.rule.Limits;
import org.folioext.patronnotices.domain.rule.Limits.ClosedDays;
import org.folioext.patronnotices.domain.rule.SendingHours;

/** Reads the limits of one rule. Used once. */
record LimitsReader(Mistakes mistakes) {
  private static final List<String> CLOSED_DAYS = List.of("send", "wait");

  /** What only a rule that sends can heed. */
  private static final List<String> OF_MESSAGES =
      List.of("send-from", "send-until", "per-patron-a-day");

  private static final List<String> KNOWN =
      List.of(
          "valid-days", "closed-days", "mandatory", "send-from", "send-until", "per-patron-a-day");

  /** Those of a rule that sends, or of one that does not. */
  Limits limits(Tree tree, boolean sends) {
    Fields fields = Fields.of(tree, KNOWN, mistakes);
    if (!sends) {
      OF_MESSAGES.stream()
          .flatMap(key -> fields.tree(key).stream())
          .forEach(limit -> mistakes.add(limit.place(), "rule.renewal-sends"));
    }
    return new Limits(
        fields.number("valid-days", 0, Limits.LONGEST).orElse(Limits.USUAL.validDays()),
        fields
            .choice("closed-days", LimitsReader::closedDays, CLOSED_DAYS)
            .orElse(Limits.USUAL.closedDays()),
        fields.flag("mandatory").orElse(Limits.USUAL.mandatory()),
        hours(fields),
        fields
            .number("per-patron-a-day", 1, Limits.MOST_A_DAY)
            .map(OptionalInt::of)
            .orElse(OptionalInt.empty()));
  }

  private static Optional<ClosedDays> closedDays(String text) {
    return CLOSED_DAYS.contains(text)
        ? Optional.of(ClosedDays.valueOf(text.toUpperCase(Locale.ROOT)))
        : Optional.empty();
  }

  private SendingHours hours(Fields fields) {
    SendingHours allDay = SendingHours.ALL_DAY;
    LocalTime from = time(fields, "send-from").orElse(allDay.from());
    LocalTime until = time(fields, "send-until").orElse(allDay.until());
    if (SendingHours.areInOrder(from, until)) {
      return new SendingHours(from, until);
    }
    mistakes.add(fields.placeOf("send-until"), "rule.hours", "send-until");
    return allDay;
  }

  private static Optional<LocalTime> time(Fields fields, String key) {
    return fields.value(key, Values::time, "yaml.time");
  }
}
