package org.folioext.patronnotices.app.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folioext.okapi.Failure;
import org.folioext.okapi.remote.NotSeen;
import org.folioext.okapi.text.Message;
import org.folioext.okapitesting.Await;
import org.folioext.patronnotices.Made;
import org.folioext.patronnotices.PatronMaker;
import org.folioext.patronnotices.domain.choice.Author;
import org.folioext.patronnotices.domain.choice.Choices;
import org.folioext.patronnotices.domain.choice.KeptRule;
import org.folioext.patronnotices.domain.ledger.CauseState;
import org.folioext.patronnotices.domain.ledger.Entering;
import org.folioext.patronnotices.domain.plan.DayWindows;
import org.folioext.patronnotices.domain.plan.History;
import org.folioext.patronnotices.domain.plan.PatronCase;
import org.folioext.patronnotices.domain.plan.Readiness;
import org.folioext.patronnotices.domain.rule.Event;
import org.folioext.patronnotices.domain.rule.NoticeRule;
import org.folioext.patronnotices.domain.settings.NoticeSettings;
import org.folioext.patronnotices.domain.who.Patron;
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
    assertThat(plan.broken()).extracting(Readiness.Broken::rule).containsExactly(lost, strangers);
    assertThat(plan.broken())
        .extracting(Readiness.Broken::why)
        .containsExactly(
            List.of(Message.of("broken.template", "Lost")),
            List.of(Message.of("broken.name", "group", "Martian")));
  }

  @Test
  void aBrokenRuleKeepsItsPlaceAndWhomItFitsGetNoOtherRulesText() {
    NoticeRule lost =
        Made.rule("lost", "card-expiring", "{before: 3}", "send: {by: [email], template: Lost}");
    NoticePlan plan = hall.plan(hall.bare(), lost, CARDS);
    Patron patron = PatronMaker.patron().make();
    PatronCase one = Made.of(patron, Made.expiring(patron, Hall.TODAY.plusDays(3)));
    assertThat(plan.planner().decide(one, Hall.TODAY, History.NONE))
        .extracting(decision -> decision.rule().id() + " " + Entering.outcome(decision))
        .containsExactly("lost rule-broken", "cards earlier-rule");
    assertThat(plan.planner().decide(one, Hall.TODAY, History.NONE))
        .extracting(Entering::state)
        .as("what the ledger keeps of it")
        .containsExactly(Optional.of(CauseState.SUPPRESSED), Optional.empty());
  }

  private static List<String> outcomes(NoticePlan plan) {
    Patron patron = PatronMaker.patron().group(Made.ADULT).make();
    PatronCase one = Made.of(patron, Made.expiring(patron, Hall.TODAY.plusDays(3)));
    return plan.planner().decide(one, Hall.TODAY, History.NONE).stream()
        .map(decision -> decision.rule().id() + " " + Entering.outcome(decision))
        .toList();
  }

  @Test
  void aRuleThatNamesAGroupThatIsGoneKeepsItsPlaceUnlessItCannotFit() {
    NoticeRule gone = Made.rule("gone", "card-expiring", "{before: 3}", "for: {group: Martian}");
    assertThat(outcomes(hall.plan(hall.bare(), gone, CARDS)))
        .containsExactly("gone rule-broken", "cards earlier-rule");
    NoticeRule others =
        Made.rule("gone", "card-expiring", "{before: 3}", "for: {group: Martian, active: false}");
    assertThat(outcomes(hall.plan(hall.bare(), others, CARDS)))
        .startsWith("gone not-for")
        .doesNotContain("cards earlier-rule");
  }

  @Test
  void soDoesOneThatNamesACustomFieldThatIsGone() {
    String tenant = hall.withCustomFields(faculties(), new JsonObject());
    NoticePlan plan = hall.plan(tenant, custom("renamed", "formerFaculty"), CARDS);
    assertThat(outcomes(plan)).containsExactly("renamed rule-broken", "cards earlier-rule");
  }

  private List<Message> lacksOf(String tenant) {
    NoticeRule sends =
        Made.rule("sends", "card-expiring", "{before: 3}", "send: {by: [email], template: Soon}");
    return hall.plan(tenant, sends).broken().stream().flatMap(one -> one.why().stream()).toList();
  }

  @Test
  void aRuleByATemplateThatIsOffOrBySeveralOfOneNameIsToldAndDoesNotAct() {
    String off = hall.bare();
    hall.template(off, Made.id("soon"), "Soon", false);
    assertThat(lacksOf(off)).containsExactly(Message.of("broken.template-off", "Soon"));
    String twice = hall.bare();
    hall.template(twice, Made.id("soon"), "Soon", true);
    assertThat(lacksOf(twice)).isEmpty();
    hall.template(twice, Made.id("other"), "soon ", true);
    assertThat(lacksOf(twice))
        .containsExactly(
            Message.of("broken.template-twice", "Soon", Made.id("other") + ", " + Made.id("soon")));
  }

  @Test
  void whatABrokenRuleWouldAskForIsRead() {
    NoticeRule lost =
        Made.rule(
            "lost",
            "loan-due",
            "{after: 3}",
            "for: {balance: {from: 1}}",
            "send: {by: [email], template: Lost}");
    Look look = Look.atAll(hall.plan(hall.bare(), lost, CARDS));
    assertThat(look.asksForBalances()).isTrue();
    assertThat(look.asksForLoans()).isTrue();
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

  @Test
  void aCustomFieldThatIsNotThereIsToldAndItsRuleDoesNotAct() {
    String tenant = hall.withCustomFields(faculties(), new JsonObject());
    NoticeRule there = custom("there", "faculty");
    NoticeRule renamed = custom("renamed", "formerFaculty");
    NoticePlan plan = hall.plan(tenant, there, renamed);
    assertThat(plan.broken())
        .extracting(Readiness.Broken::rule, Readiness.Broken::why)
        .containsExactly(
            tuple(renamed, List.of(Message.of("broken.custom-field", "formerFaculty"))));
  }

  @Test
  void optionsOfACustomFieldAreReadAsTheirValues() {
    UUID anna = Made.id("anna");
    JsonObject chosen = new JsonObject().put("faculty", "opt_1").put("other", "opt_1");
    JsonObject user = Records.user(anna, null).put("customFields", chosen);
    JsonObject users =
        new JsonObject().put("users", new JsonArray().add(user)).put("totalRecords", 1);
    String tenant = hall.withCustomFields(faculties(), users);
    NoticePlan plan =
        hall.plan(tenant, Hall.choices(Hall.settings("languageField: faculty"), CARDS));
    Batch batch = Await.of(new Cases(Known.NOTHING).of(plan, hall.gateway(tenant), List.of(anna)));
    assertThat(batch.cases().get(0).patron().customFields())
        .isEqualTo(Map.of("faculty", List.of("polish"), "other", List.of("opt_1")));
    assertThat(batch.cases().get(0).patron().language()).contains("pl");
  }

  @Test
  void aLanguageFieldThatIsNotThereIsTold() {
    String tenant = hall.withCustomFields(faculties(), new JsonObject());
    NoticePlan plan =
        hall.plan(tenant, Hall.choices(Hall.settings("languageField: tongue"), CARDS));
    assertThat(plan.lacks()).containsExactly(Message.of("broken.custom-field", "tongue"));
    assertThat(plan.rules()).containsOnlyKeys("cards");
  }

  @Test
  void whereNobodyTellsWhichCustomFieldsThereAreTheirRulesAct() {
    NoticePlan plan = hall.plan(hall.bare(), custom("there", "faculty"));
    assertThat(plan.rules()).containsOnlyKeys("there");
  }

  private static NoticeRule custom(String id, String field) {
    String of = "for: {custom: {field: %s, is: German}}".formatted(field);
    return Made.rule(id, "card-expiring", "{before: 3}", of);
  }

  /** One custom field, a list. */
  private static JsonObject faculties() {
    JsonArray values =
        new JsonArray()
            .add(new JsonObject().put("id", "opt_0").put("value", "German"))
            .add(new JsonObject().put("id", "opt_1").put("value", "Polish"));
    JsonObject options = new JsonObject().put("options", new JsonObject().put("values", values));
    JsonObject list = new JsonObject().put("refId", "faculty").put("selectField", options);
    return new JsonObject().put("customFields", new JsonArray().add(list)).put("totalRecords", 1);
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
