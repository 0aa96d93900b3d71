package org.folioext.patronflags.domain.contact;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.folioext.okapi.time.SentDate;
import org.folioext.patronflags.domain.patron.Person;
import org.folioext.patronflags.domain.rule.Circumstances;
import org.folioext.patronflags.domain.rule.Evidence;
import org.folioext.patronflags.domain.rule.Fact;
import org.folioext.patronflags.domain.rule.Outcome;
import org.folioext.patronflags.domain.rule.Severity;

/** The birth date is one that no patron has. */
public final class PlaceholderBirthDate extends ContactRule {
  private static final int OLDEST = 120;

  private static final Set<LocalDate> FILLERS =
      Set.of(LocalDate.of(1900, 1, 1), LocalDate.of(1111, 11, 11), LocalDate.of(9999, 12, 31));

  @Override
  public String id() {
    return "contact-birth-date-placeholder";
  }

  @Override
  public Severity severity() {
    return Severity.NOTE;
  }

  @Override
  Outcome judge(Person person, Circumstances at) {
    Optional<String> sent = person.birthDate();
    if (sent.isEmpty()) {
      return new Outcome.Clear();
    }
    return SentDate.day(sent.get())
        .map(born -> judge(born, at.today(), sent.get()))
        .orElseGet(() -> new Outcome.CannotTell("unknown.birth-date"));
  }

  private static Outcome judge(LocalDate born, LocalDate today, String sent) {
    boolean filler =
        FILLERS.contains(born)
            || born.isAfter(today)
            || ChronoUnit.YEARS.between(born, today) > OLDEST;
    return filler
        ? new Outcome.Flagged(Evidence.of(Fact.personal("birthDate", born.toString())))
        : new Outcome.Clear();
  }
}
