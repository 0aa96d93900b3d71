package org.folioext.patronnotices.files;

import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.folioext.patronnotices.domain.plan.LibraryTime;
import org.folioext.patronnotices.domain.plan.Minors;
import org.folioext.patronnotices.domain.plan.PlanSettings;
import org.folioext.patronnotices.domain.plan.SendingHours;
import org.folioext.patronnotices.remote.ReadAs;
import picocli.CommandLine.Option;

/** What a person types of the library that rules are tried in. */
final class Trial {
  private static final int MOST_DAYS = 366;
  private static final int PER_PATRON_A_DAY = 10;

  @Option(names = "--users", required = true, paramLabel = "FILE", description = "Users.")
  private Path users;

  @Option(
      names = {"--loans", "--with"},
      paramLabel = "FILE",
      description = {
        "More of the library: loans, accounts, proxiesFor, usergroups, departments,",
        "locations, mtypes, loanPolicies or templates. May be given several times."
      })
  private List<Path> more = List.of();

  @Option(
      names = "--zone",
      required = true,
      paramLabel = "ZONE",
      description = "The library's time zone, such as Europe/Paris.")
  private String zone;

  @Option(names = "--date", paramLabel = "DAY", description = "The first day; today.")
  private Optional<LocalDate> date = Optional.empty();

  @Option(
      names = "--days",
      paramLabel = "N",
      defaultValue = "1",
      description = "How many days, 1 to 366; ${DEFAULT-VALUE}.")
  private int days;

  @Option(
      names = "--since",
      paramLabel = "DAY",
      description = "Since when rules act, for they never reach back; the first day.")
  private Optional<LocalDate> since = Optional.empty();

  @Option(
      names = "--closed",
      split = ",",
      paramLabel = "DAY",
      description = "Days on which the library is closed: sun,2026-12-25.")
  private List<String> closed = List.of();

  @Option(
      names = "--language",
      paramLabel = "TAG",
      defaultValue = "en",
      description = "The library's language; ${DEFAULT-VALUE}.")
  private String language;

  @Option(
      names = "--language-field",
      paramLabel = "NAME",
      description = "Custom field that holds a patron's language.")
  private Optional<String> languageField = Optional.empty();

  Path users() {
    return users;
  }

  /** How records are read. */
  ReadAs as() {
    try {
      return new ReadAs(ZoneId.of(zone), languageField);
    } catch (DateTimeException e) {
      throw new Refused("--zone: there is no zone '" + zone + "'; one is Europe/Paris.");
    }
  }

  /** What the files say beside users. */
  Library library(Clock clock) {
    Library library = new Library(as(), first(clock));
    more.forEach(library::add);
    return library;
  }

  /** What a library would have set. */
  PlanSettings settings() {
    LibraryTime time = new LibraryTime(as().zone(), SendingHours.USUAL, ClosedDays.read(closed));
    return new PlanSettings(time, Minors.USUAL, PER_PATRON_A_DAY, language);
  }

  /** The first day. */
  LocalDate first(Clock clock) {
    return date.orElseGet(() -> LocalDate.now(clock.withZone(as().zone())));
  }

  /** The last day. */
  LocalDate last(Clock clock) {
    if (days < 1 || days > MOST_DAYS) {
      throw new Refused("--days: should be 1 to " + MOST_DAYS + ", not " + days + ".");
    }
    return first(clock).plusDays(days - 1L);
  }

  /** Since when rules act. */
  LocalDate since(Clock clock) {
    return since.orElseGet(() -> first(clock));
  }
}
