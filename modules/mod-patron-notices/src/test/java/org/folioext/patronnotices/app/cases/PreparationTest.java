package org.folioext.patronnotices.app.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folioext.okapi.Failure;
import org.folioext.okapi.remote.NotSeen;
import org.folioext.okapi.text.Message;
import org.folioext.okapitesting.Await;
import org.folioext.patronnotices.Made;
import org.folioext.patronnotices.domain.choice.Author;
import org.folioext.patronnotices.domain.choice.Choices;
import org.folioext.patronnotices.domain.choice.KeptRule;
import org.folioext.patronnotices.domain.plan.DayWindows;
import org.folioext.patronnotices.domain.plan.Readiness;
import org.folioext.patronnotices.domain.rule.Event;
import org.folioext.patronnotices.domain.rule.NoticeRule;
import org.folioext.patronnotices.domain.settings.NoticeSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OneHall.class)
class PreparationTest {
  private static final NoticeRule CARDS = Made.rule("cards", "card-expiring", "{before: 3}");
  private static final UUID DESK = Made.id("desk");
  private static final String OPENINGS = "/calendar/dates/{point}/all-openings";

  private final Hall hall;

  PreparationTest(Hall hall) {
    this.hall = hall;
  }

  @Test
  void theZoneIsTheOneOfTheTenantsLocale() {
    String tenant = hall.bare();
    hall.locale.zone(tenant, "Pacific/Kiritimati");
    NoticePlan plan = hall.plan(tenant, CARDS);
    assertThat(plan.time().zone()).isEqualTo(ZoneId.of("Pacific/Kiritimati"));
    assertThat(plan.today()).as("of half past one at night").isEqualTo(Hall.TODAY.plusDays(1));
    assertThat(plan.tenant()).isEqualTo(tenant);
  }

  @Test
  void theZoneOfTheSettingsComesBefore() {
    ZoneId zone = ZoneId.of("Asia/Kathmandu");
    NoticePlan plan = hall.plan(hall.bare(), Hall.choices(Hall.settings("zone: " + zone), CARDS));
    assertThat(plan.time().zone()).isEqualTo(zone);
    assertThat(plan.as().zone()).isEqualTo(zone);
  }

  @Test
  void anUnknownZoneStops() {
    String tenant = hall.bare();
    hall.locale.zone(tenant, "Middle/Earth");
    assertThatThrownBy(() -> hall.plan(tenant, CARDS))
        .isInstanceOfSatisfying(
            Failure.class, failure -> assertThat(failure.code()).isEqualTo("zone-unknown"));
  }

  @Test
  void rulesThatAreOffDoNotAct() {
    NoticePlan plan = hall.plan(hall.bare(), CARDS.switched(false));
    assertThat(plan.rules()).isEmpty();
    assertThat(eventDays(plan).isEmpty()).isTrue();
  }

  @Test
  void aRuleThatIsNotKeptIsTriedAsIfItWereSwitchedOnToday() {
    KeptRule unsaved = KeptRule.first(CARDS, new Author(Instant.EPOCH, Optional.empty()));
    Choices choices = Hall.choices(NoticeSettings.usual()).with(unsaved);
    NoticePlan plan =
        Await.of(hall.preparation().of(hall.headers(hall.bare()), choices, kept -> true));
    assertThat(plan.rules()).containsOnlyKeys("cards");
    assertThat(eventDays(plan).contains(Hall.TODAY.plusDays(3))).isTrue();
    assertThat(eventDays(plan).contains(Hall.TODAY.plusDays(2))).as("reaching back").isFalse();
  }

  @Test
  void aRuleThatNamesWhatIsNotThereIsToldAndDoesNotAct() {
    NoticeRule lost =
        Made.rule("lost", "card-expiring", "{before: 3}", "send: {by: [email], template: Lost}");
    NoticeRule strangers =
        Made.rule("strangers", "card-expired", "{after: 3}", "for: {group: Martian}");
    NoticePlan plan = hall.plan(hall.bare(), lost, CARDS, strangers);
    assertThat(plan.rules()).containsOnlyKeys("cards");
    assertThat(plan.broken())
        .containsExactly(
            new Readiness.Broken(lost, List.of(Message.of("broken.template", "Lost"))),
            new Readiness.Broken(
                strangers, List.of(Message.of("broken.name", "group", "Martian"))));
  }

  @Test
  void withoutAServicePointEveryDayIsOpen() {
    NoticePlan plan = hall.plan(hall.bare(), CARDS);
    assertThat(plan.time().openDays().isOpen(Hall.TODAY)).isTrue();
    assertThat(plan.lacks()).isEmpty();
  }

  @Test
  void daysAreClosedAsTheCalendarOfTheServicePointSays() {
    String tenant = hall.bare();
    hall.stub(
        tenant,
        "calendar",
        OPENINGS,
        query -> {
          assertThat(query.request().getParam("startDate")).isEqualTo(Hall.TODAY.toString());
          assertThat(query.pathParam("point")).isEqualTo(DESK.toString());
          return days(day(0, true), day(1, false), day(2, false), day(3, true), day(4, false));
        });
    NoticePlan plan = hall.plan(tenant, at(DESK));
    assertThat(plan.time().firstOpen(Hall.TODAY.plusDays(1), Hall.TODAY.plusDays(9)))
        .contains(Hall.TODAY.plusDays(3));
    assertThat(plan.time().openDays().isOpen(Hall.TODAY.plusDays(4)))
        .as("behind the last open day nothing is known")
        .isTrue();
    assertThat(plan.lacks()).isEmpty();
  }

  @Test
  void aServicePointWithoutACalendarIsToldAndNotClosedForEver() {
    String tenant = hall.bare();
    hall.stub(tenant, "calendar", OPENINGS, query -> days(day(0, false), day(1, false)));
    NoticePlan plan = hall.plan(tenant, at(DESK));
    assertThat(plan.lacks()).containsExactly(Message.of("lacks.open-days", DESK.toString()));
    assertThat(plan.time().openDays().isOpen(Hall.TODAY)).isTrue();
  }

  @Test
  void aServicePointOfALibraryWithoutCalendarsIsTold() {
    NoticePlan plan = hall.plan(hall.bare(), at(DESK));
    assertThat(plan.lacks()).containsExactly(Message.of("lacks.open-days", DESK.toString()));
    assertThat(plan.time().openDays().isOpen(Hall.TODAY)).isTrue();
  }

  @Test
  void aCalendarCutShortIsNeverTakenForAll() {
    String tenant = hall.bare();
    hall.stub(tenant, "calendar", OPENINGS, query -> days(day(0, true)).put("totalRecords", 400));
    assertThatThrownBy(() -> hall.plan(tenant, at(DESK))).isInstanceOf(NotSeen.class);
  }

  private static Choices at(UUID servicePoint) {
    return Hall.choices(Hall.settings("servicePoint: " + servicePoint), CARDS);
  }

  private static JsonObject day(int after, boolean open) {
    LocalDate date = Hall.TODAY.plusDays(after);
    return new JsonObject()
        .put("date", date.toString())
        .put("open", open)
        .put("allDay", !open)
        .put("exceptional", false)
        .put("openings", new JsonArray());
  }

  private static JsonObject days(JsonObject... days) {
    return new JsonObject()
        .put("dates", new JsonArray(List.of(days)))
        .put("totalRecords", days.length);
  }

  private static DayWindows eventDays(NoticePlan plan) {
    return plan.planner().eventDays(Event.CARD_EXPIRING, plan.today(), plan.today());
  }
}
