package org.folioext.patronnotices.domain.settings;

import java.net.URI;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.folioext.patronnotices.domain.plan.Minors;
import org.folioext.patronnotices.domain.plan.SendingHours;

/**
 * What a library chose that holds for all rules.
 *
 * @param zone in place of the one of the tenant's locale
 * @param hours in which notices go out, in the library's zone
 * @param planAt when the day is planned, in the library's zone
 * @param perPatronADay messages that a person gets on a day at most, 1 to {@value #MOST_A_DAY}
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

  /** Messages that a person may get on a day, as far as a library can say so. */
  public static final int MOST_A_DAY = 100;

  /** Where the library says nothing: in the night, when the day before is over. */
  public static final LocalTime USUAL_PLAN_AT = LocalTime.of(2, 0);

  /** Minutes that a day's planning and the first look before sending may take. */
  private static final int TO_PLAN = 60;

  private static final int WHOLE_DAY = 24 * 60;
  private static final int SECONDS = 60;
  private static final int USUAL_A_DAY = 10;

  public NoticeSettings {
    if (perPatronADay < 1 || perPatronADay > MOST_A_DAY) {
      throw new IllegalArgumentException(perPatronADay + " messages a day");
    }
  }

  /** Where the library says nothing. */
  public static NoticeSettings usual() {
    return new NoticeSettings(
        Optional.empty(),
        SendingHours.USUAL,
        USUAL_PLAN_AT,
        Minors.USUAL,
        USUAL_A_DAY,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Retention.USUAL,
        SendSettings.USUAL);
  }

  /** The last time of a day at which it may be planned, so that it can go out that day. */
  public LocalTime lastPlanAt() {
    int minutes = minutes(hours.until()) - TO_PLAN;
    return LocalTime.MIDNIGHT.plusMinutes(Math.max(0, minutes));
  }

  /** Whether what is planned for a day can go out on that day. */
  public boolean plansInTime() {
    return planAt.toSecondOfDay() / SECONDS + TO_PLAN <= minutes(hours.until());
  }

  private static int minutes(LocalTime until) {
    return until.equals(LocalTime.MIDNIGHT) ? WHOLE_DAY : until.toSecondOfDay() / SECONDS;
  }
}
