package org.folioext.patronnotices.files;

import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.folioext.okapi.text.Message;
import org.folioext.patronnotices.domain.plan.LibraryTime;
import org.folioext.patronnotices.domain.plan.PlanSettings;
import org.folioext.patronnotices.domain.settings.NoticeSettings;
import org.folioext.patronnotices.remote.ReadAs;
import picocli.CommandLine.Option;

/** What a person types of the library that rules are tried in. */
final class Trial {
  private static final int MOST_DAYS = 366;
  private static final String LAST_RESORT = "en";

  @Option(names = "--users", required = true, paramLabel = "FILE", description = "Users.")
  private Path users;

  @Option(
      names = {"--loans", "--with"},
      paramLabel = "FILE",
      description = {
        "More of the library: loans, accounts, proxiesFor, usergroups, departments,",
        "locations, mtypes, loanPolicies, customFields or templates.",
        "May be given several times."
      })
  private List<Path> more = List.of();

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = {
        "The library's time zone, such as Europe/Paris;",
        "that of the settings beside the rules, else this machine's."
      })
  private Optional<String> zone = Optional.empty();

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
      description = "The library's language; that of the settings, else en.")
  private Optional<String> language = Optional.empty();

  @Option(
      names = "--language-field",
      paramLabel = "NAME",
      description = "Custom field that holds a patron's language; that of the settings.")
  private Optional<String> languageField = Optional.empty();

  Path users() {
    return users;
  }

  /** What the files say beside users. */
  Library library(Terms terms) {
    Library library = new Library(terms.as(), terms.first());
    more.forEach(library::add);
    return library;
  }

  /**
   * On what terms it is tried.
   *
   * @param chosen what stands beside the rules
   * @param clock of this machine
   */
  Terms terms(NoticeSettings chosen, Clock clock) {
    Optional<ZoneId> known = zone.map(Trial::zone).or(chosen::zone);
    ZoneId here = known.orElseGet(clock::getZone);
    LocalDate first = date.orElseGet(() -> LocalDate.now(clock.withZone(here)));
    LibraryTime time = new LibraryTime(here, chosen.hours(), ClosedDays.read(closed));
    String librarys = language.or(chosen::defaultLanguage).orElse(LAST_RESORT);
    return new Terms(
        new ReadAs(here, languageField.or(chosen::languageField)),
        new PlanSettings(time, chosen.minors(), chosen.perPatronADay(), librarys),
        chosen.day(),
        first,
        last(first),
        since.orElse(first),
        said(chosen, known, here));
  }

  private List<Message> said(NoticeSettings chosen, Optional<ZoneId> known, ZoneId here) {
    List<Message> said = new ArrayList<>();
    if (known.isEmpty()) {
      said.add(Message.of("preview.zone-of-machine", here.getId()));
    }
    if (chosen.servicePoint().isPresent() && closed.isEmpty()) {
      said.add(Message.of("preview.no-calendar"));
    }
    return said;
  }

  private static ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      throw new Refused("--zone: there is no zone '" + name + "'; one is Europe/Paris.");
    }
  }

  private LocalDate last(LocalDate first) {
    if (days < 1 || days > MOST_DAYS) {
      throw new Refused("--days: should be 1 to " + MOST_DAYS + ", not " + days + ".");
    }
    return first.plusDays(days - 1L);
  }
}
