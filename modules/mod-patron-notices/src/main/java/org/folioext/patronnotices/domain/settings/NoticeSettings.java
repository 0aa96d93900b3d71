package org.folioext.patronnotices.domain.settings;

import java.net.URI;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.folioext.patronnotices.domain.plan.LibraryDay;
import org.folioext.patronnotices.domain.plan.Minors;
import org.folioext.patronnotices.domain.rule.Limits;
import org.folioext.patronnotices.domain.rule.SendingHours;

/**
 * What a library chose that holds for all rules.
 *
 * @param zone in place of the one of the tenant's locale
 * @param hours in which notices go out, in the library's zone
 * @param planAt when the day is planned, in the library's zone
 * @param perPatronADay messages that a person gets on a day at most, 1 to {@value
 *     Limits#MOST_A_DAY}
 * @param languageField reference id of the custom field that says a patron's language
 * @param defaultLanguage of the library, a tag of BCP 47, in place of the one of the tenant's
 *     locale
 * @param consoleUrl where staff open the console
 * @param servicePoint whose calendar says on which days the library is open; empty: on all
 * @param sending how messages go out
 */
public record NoticeSettings(
    Optional<ZoneId> zone,
    SendingHours hours,
    LocalTime planAt,
    Minors minors,
    int perPatronADay,
    Optional<String> languageField,
    Optional<String> defaultLanguage,
    Optional<URI> consoleUrl,
    Optional<UUID> servicePoint,
    Retention retention,
    SendSettings sending) {

  private static final int USUAL_A_DAY = 10;

  public NoticeSettings {
    if (perPatronADay < 1 || perPatronADay > Limits.MOST_A_DAY) {
      throw new IllegalArgumentException(perPatronADay + " messages a day");
    }
  }

  /** Where the library says nothing. */
  public static NoticeSettings usual() {
    return new NoticeSettings(
        Optional.empty(),
        LibraryDay.USUAL.hours(),
        LibraryDay.USUAL.planAt(),
        Minors.USUAL,
        USUAL_A_DAY,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Retention.USUAL,
        SendSettings.USUAL);
  }

  /** When the day is planned, and the hours in which notices go out. */
  public LibraryDay day() {
    return new LibraryDay(hours, planAt);
  }
}
