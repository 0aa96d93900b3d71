package org.folioext.patronnotices.files;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.folioext.patronnotices.domain.plan.OpenDays;

/** Days on which the library is closed, as a person types them: {@code sun,2026-12-25}. */
record ClosedDays(Set<DayOfWeek> weekdays, Set<LocalDate> dates) implements OpenDays {

  static ClosedDays read(List<String> texts) {
    Set<DayOfWeek> weekdays = EnumSet.noneOf(DayOfWeek.class);
    Set<LocalDate> dates = new HashSet<>();
    for (String text : texts) {
      List<DayOfWeek> meant =
          List.of(DayOfWeek.values()).stream()
              .filter(day -> day.name().substring(0, 3).equals(text.toUpperCase(Locale.ROOT)))
              .toList();
      weekdays.addAll(meant);
      if (meant.isEmpty()) {
        dates.add(date(text));
      }
    }
    return new ClosedDays(weekdays, dates);
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new Refused("--closed: '" + text + "' should be a day such as 2026-12-25, or sun.");
    }
  }

  @Override
  public boolean isOpen(LocalDate day) {
    return !weekdays.contains(day.getDayOfWeek()) && !dates.contains(day);
  }
}
