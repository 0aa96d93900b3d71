package org.folioext.patronnotices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folioext.patronnotices.Made.expired;
import static org.folioext.patronnotices.Made.expiring;
import static org.folioext.patronnotices.Made.of;
import static org.folioext.patronnotices.Night.confirmAll;
import static org.folioext.patronnotices.Night.held;
import static org.folioext.patronnotices.Night.id;
import static org.folioext.patronnotices.Night.outcome;
import static org.folioext.patronnotices.Night.runs;
import static org.folioext.patronnotices.PatronMaker.patron;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.folioext.okapitesting.UserRequests;
import org.folioext.patronnotices.domain.plan.PatronCase;
import org.folioext.patronnotices.domain.rule.Channel;
import org.folioext.patronnotices.domain.who.Candidate;
import org.folioext.patronnotices.domain.who.Patron;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class NightsTest {
  private final Night night = new Night();

  @AfterAll
  void close() {
    night.close();
  }

  private static PatronCase expiresOn(int number, LocalDate day) {
    Patron one = patron(id(number)).group(Town.ADULT).reachedBy(Channel.EMAIL).make();
    return of(one, expiring(one, day));
  }

  private static PatronCase unreached(int number, LocalDate day) {
    Patron one = patron(id(number)).group(Town.ADULT).reachedBy().make();
    return of(one, expiring(one, day));
  }

  private static PatronCase expiredOn(int number, LocalDate day) {
    Patron one = patron(id(number)).inactive().reachedBy(Channel.EMAIL).make();
    return of(one, expired(one, day));
  }

  @Test
  void aDayIsPlannedOnceFromItsHourOn() {
    UserRequests staff = night.tenant("hour", Night.expiring("soon", 7), "soon");
    LocalDate planned = night.today();
    assertThat(night.night(staff).getString("localDate")).isEqualTo(planned.toString());
    night.clock.pass(Duration.ofHours(22));
    night.ring("hour");
    assertThat(runs(staff, "")).hasSize(1);
    night.clock.pass(Duration.ofHours(2));
    JsonObject next = night.night(staff);
    assertThat(next.getString("localDate")).isEqualTo(planned.plusDays(1).toString());
    assertThat(runs(staff, "?query=kind==night")).hasSize(2);
  }

  @Test
  void withoutARuleThatIsOnThereIsNoNight() {
    UserRequests staff = night.tenant("quiet", Night.expiring("soon", 7));
    night.ring("quiet");
    assertThat(runs(staff, "")).isEmpty();
  }

  @Test
  void withoutARuleThatIsOnWhatIsTooOldGoesAllTheSame() {
    UserRequests staff = night.tenant("upkeep", Night.expiring("soon", 7));
    old("upkeep");
    night.ring("upkeep");
    night.gone("upkeep", "SELECT id FROM message WHERE body IS NOT NULL");
    assertThat(runs(staff, "")).isEmpty();
    old("upkeep");
    night.clock.pass(Duration.ofHours(24));
    night.ring("upkeep");
    night.gone("upkeep", "SELECT id FROM message WHERE body IS NOT NULL");
  }

  @Test
  void whereNobodyTellsTheZoneWhatIsTooOldGoesAllTheSame() {
    UserRequests staff = night.withSettings("nowhere", "{}", Night.expiring("soon", 7), "soon");
    night.site.locale.zone("nowhere", "Middle/Earth");
    old("nowhere");
    HttpResponse<Buffer> rang =
        Site.await(night.site.direct("nowhere", HttpMethod.POST, Night.TIMER).send());
    assertThat(rang.statusCode()).isEqualTo(502);
    night.gone("nowhere", "SELECT id FROM message WHERE body IS NOT NULL");
    assertThat(runs(staff, "")).isEmpty();
  }

  @Test
  void whatAnInstanceBeganThatWasKilledIsBegunAgainAnHourLater() {
    UserRequests staff = night.tenant("killedupkeep", Night.expiring("soon", 7));
    old("killedupkeep");
    night.site.sql(
        "killedupkeep", "UPDATE upkeep SET begun = '" + night.clock.instant() + "' RETURNING id");
    night.clock.pass(Duration.ofMinutes(61));
    night.ring("killedupkeep");
    night.gone("killedupkeep", "SELECT id FROM message WHERE body IS NOT NULL");
    assertThat(runs(staff, "")).isEmpty();
  }

  /** A message whose text is kept too long. */
  private void old(String tenant) {
    night.site.sql(
        tenant,
        """
        INSERT INTO message (id, rule, rule_version, patron, recipient, channel, language, template,
          state, attempt, local_date, until, body, created)
        VALUES (gen_random_uuid(), 'r', 1, gen_random_uuid(), gen_random_uuid(), 'email', 'en', 't',
          'sent', 1, '2026-01-01', '2026-01-01', 'text', '2026-01-01') RETURNING id\
        """);
  }

  @Test
  void countsOfARuleSumToItsCandidates() {
    String rules = Night.expiring("soon", 7) + Night.rule("gone", "card-expired", "after", 1);
    UserRequests staff = night.tenant("sums", rules, "soon", "gone");
    LocalDate today = night.today();
    night.people("sums", 0, 11, i -> expiresOn(i, today.plusDays(7)));
    night.people("sums", 11, 6, i -> unreached(i, today.plusDays(7)));
    night.people("sums", 17, 5, i -> expiresOn(i, today.plusDays(20)));
    night.people("sums", 22, 4, i -> expiredOn(i, today.minusDays(90)));
    JsonObject run = night.night(staff);
    assertThat(run.getLong("patrons")).isEqualTo(26);
    assertThat(run.getLong("candidates")).isEqualTo(26);
    JsonObject soon = outcome(run, "soon");
    assertThat(soon.getJsonObject("outcomes"))
        .isEqualTo(new JsonObject().put("goes", 11).put("no-channel", 6).put("not-yet", 5));
    assertThat(soon.getLong("candidates")).isEqualTo(22);
    assertThat(soon.getLong("fresh")).isEqualTo(11);
    assertThat(outcome(run, "gone").getLong("candidates")).isEqualTo(4);
    assertThat(night.causes("sums", "suppressed")).isEqualTo(6);
  }

  @Test
  void aRulesOwnLimitHoldsForAllRunsOfADay() {
    String rule =
        """
          - id: due
            name: Due
            event: loan-due
            when: {before: 7}
            send: {by: [email], template: Card expires soon, digest: false}
            limits: {per-patron-a-day: 2, send-from: '09:30'}
        """;
    UserRequests staff = night.tenant("rulelimit", rule, "due");
    Patron one = patron(id(1)).reachedBy(Channel.EMAIL).make();
    night.town.put("rulelimit", borrowing(one, 3));
    JsonObject first = night.night(staff);
    assertThat(outcome(first, "due").getJsonObject("outcomes"))
        .isEqualTo(new JsonObject().put("goes", 2).put("rule-day-full", 1));
    confirmAll(staff);
    assertThat(
            night.site.sql(
                "rulelimit", "SELECT DISTINCT not_before AT TIME ZONE 'Europe/Berlin' FROM cause"))
        .containsExactly(night.today() + "T09:30");
    night.town.put("rulelimit", borrowing(one, 5));
    night.clock.pass(Duration.ofMinutes(1));
    staff.call("createRun", HttpMethod.POST, "/patron-notices/runs");
    JsonObject again = night.ended(staff);
    assertThat(again.getString("kind")).isEqualTo("asked");
    assertThat(outcome(again, "due").getJsonObject("outcomes"))
        .isEqualTo(new JsonObject().put("already", 2).put("rule-day-full", 3));
  }

  private PatronCase borrowing(Patron patron, int loans) {
    LocalDate due = night.today().plusDays(7);
    return of(
        patron,
        IntStream.range(0, loans)
            .mapToObj(i -> Made.due(patron, Made.loan(Made.id("loan " + i), due)))
            .toArray(Candidate[]::new));
  }

  @Test
  void aLibraryWhoseCardsExpiredLongAgoTellsNobodyOfIt() {
    String rule = Night.rule("gone", "card-expired", "after", 1, 30);
    UserRequests staff = night.tenant("old", rule, "gone");
    LocalDate today = night.today();
    night.people("old", 0, 400, i -> expiredOn(i, today.minusDays(31 + i)));
    JsonObject gone = outcome(night.night(staff), "gone");
    assertThat(gone.getLong("fresh")).isZero();
    assertThat(gone.getLong("candidates")).isEqualTo(400);
    assertThat(night.site.sql("old", "SELECT state FROM cause")).isEmpty();
  }

  @Test
  void fiveMissedNightsAreMadeUpByWindowAndNothingOlder() {
    UserRequests staff = night.tenant("missed", Night.expiring("soon", 7), "soon");
    night.night(staff);
    LocalDate last = night.today();
    for (int i = 1; i <= 6; i++) {
      int number = i;
      night.people("missed", i, 1, n -> expiresOn(n, last.plusDays(7 + number)));
    }
    night.days(6);
    JsonObject run = night.night(staff);
    assertThat(run.getString("localDate")).isEqualTo(last.plusDays(6).toString());
    assertThat(runs(staff, "")).hasSize(2);
    assertThat(outcome(run, "soon").getJsonObject("outcomes"))
        .isEqualTo(new JsonObject().put("goes", 4).put("too-late", 2));
    assertThat(night.site.sql("missed", "SELECT patron FROM cause ORDER BY patron"))
        .isEqualTo(List.of(id(3), id(4), id(5), id(6)).stream().map(Object::toString).toList());
  }

  @Test
  void aPersonAsksForARunAndTheNightFindsItDone() {
    UserRequests staff = night.tenant("asked", Night.expiring("soon", 7), "soon");
    night.people("asked", 0, 3, i -> expiresOn(i, night.today().plusDays(7)));
    JsonObject asked =
        staff.call("createRun", HttpMethod.POST, "/patron-notices/runs").bodyAsJsonObject();
    assertThat(asked.getString("kind")).isEqualTo("asked");
    assertThat(asked.getString("createdByUserId")).isEqualTo(Site.USER);
    assertThat(outcome(night.ended(staff), "soon").getLong("fresh")).isEqualTo(3);
    night.clock.pass(Duration.ofMinutes(5));
    JsonObject again = night.night(staff);
    assertThat(outcome(again, "soon").getJsonObject("outcomes"))
        .isEqualTo(new JsonObject().put("already", 3));
  }

  @Test
  void anImportThatSwitchesThousandsIsHeldThoughTheRuleIsKnown() {
    UserRequests staff = night.tenant("import", Night.expiring("soon", 7), "soon");
    night.people("import", 0, 3, i -> expiresOn(i, night.today().plusDays(7)));
    night.night(staff);
    confirmAll(staff);
    night.days(1);
    night.people("import", 3, 200, i -> expiresOn(i, night.today().plusDays(7)));
    assertThat(outcome(night.night(staff), "soon").getString("state")).isEqualTo("free");
    assertThat(held(staff)).isEmpty();
    night.days(1);
    night.people("import", 203, 1201, i -> expiresOn(i, night.today().plusDays(7)));
    JsonObject soon = outcome(night.night(staff), "soon");
    assertThat(soon.getString("state")).isEqualTo("held");
    assertThat(soon.getLong("most")).isEqualTo(200);
    assertThat(night.causes("import", "held")).isEqualTo(1201);
  }

  @Test
  void whatIsHeldTooLongExpiresAndWaitsForNobody() {
    UserRequests staff = night.tenant("late", Night.expiring("soon", 7), "soon");
    night.people("late", 0, 3, i -> expiresOn(i, night.today().plusDays(7)));
    night.night(staff);
    assertThat(held(staff)).hasSize(1);
    night.days(5);
    night.night(staff);
    assertThat(held(staff)).isEmpty();
    assertThat(night.causes("late", "expired")).isEqualTo(3);
  }

  @Test
  void whatCouldNotGoIsAskedAgainWhileThereIsTime() {
    UserRequests staff = night.tenant("again", Night.expiring("soon", 7), "soon");
    LocalDate expires = night.today().plusDays(7);
    night.people("again", 0, 2, i -> unreached(i, expires));
    night.night(staff);
    assertThat(night.causes("again", "suppressed")).isEqualTo(2);
    night.days(1);
    night.people("again", 0, 1, i -> expiresOn(i, expires));
    assertThat(outcome(night.night(staff), "soon").getLong("fresh")).isEqualTo(1);
    assertThat(night.causes("again", "held")).isEqualTo(1);
    night.days(4);
    night.ring("again");
    night.ended(staff);
    assertThat(night.causes("again", "expired")).isEqualTo(2);
  }

  @Test
  void thereIsOneRunAtATimeAndAPersonMayEndIt() {
    UserRequests staff = night.tenant("open", Night.expiring("soon", 7));
    String id = id(77).toString();
    night.site.sql(
        "open",
        "INSERT INTO run (id, kind, local_date, state, phase, created) VALUES ('"
            + id
            + "', 'asked', '2026-03-03', 'waiting', 'plan', now())");
    HttpResponse<Buffer> second = staff.call("createRun", HttpMethod.POST, "/patron-notices/runs");
    assertThat(second.statusCode()).isEqualTo(409);
    assertThat(second.bodyAsString()).contains("run-open", id);
    String cancel = "/patron-notices/runs/" + id + "/cancel";
    assertThat(staff.call("cancelRun", HttpMethod.POST, cancel).bodyAsJsonObject())
        .contains(Map.entry("state", "cancelled"));
    assertThat(staff.call("cancelRun", HttpMethod.POST, cancel).statusCode()).isEqualTo(409);
  }

  @Test
  void nothingOfARunThatWasCancelledGoesAndTheNextAsksAgain() {
    UserRequests staff = night.tenant("cancelled", Night.expiring("soon", 7), "soon");
    night.people("cancelled", 0, 4, i -> expiresOn(i, night.today().plusDays(7)));
    String run = night.night(staff).getString("id");
    night.site.sql("cancelled", "UPDATE run SET state = 'waiting', ended = NULL");
    night.site.sql("cancelled", "UPDATE run_rule SET state = 'open'");
    staff.call("cancelRun", HttpMethod.POST, "/patron-notices/runs/" + run + "/cancel");
    assertThat(night.site.sql("cancelled", "SELECT DISTINCT state || ' ' || reason FROM cause"))
        .containsExactly("suppressed run-cancelled");
    assertThat(held(staff)).isEmpty();
    night.days(1);
    assertThat(outcome(night.night(staff), "soon").getLong("fresh")).isEqualTo(4);
    assertThat(night.causes("cancelled", "held")).isEqualTo(4);
  }

  @Test
  void whatARuleToldNoOtherTellsAgainThatComesToActLater() {
    String rules =
        Night.expiring("adults", 7).replace("when:", "for: {group: Adult}, when:")
            + Night.expiring("all", 7);
    UserRequests staff = night.tenant("later", rules, "adults", "all");
    LocalDate expires = night.today().plusDays(7);
    Patron unknown = patron(id(1)).reachedBy(Channel.EMAIL).make();
    night.town.put("later", of(unknown, expiring(unknown, expires)));
    assertThat(outcome(night.night(staff), "all").getLong("fresh")).isEqualTo(1);
    night.days(1);
    night.people("later", 1, 1, i -> expiresOn(i, expires));
    JsonObject run = night.night(staff);
    assertThat(outcome(run, "adults").getJsonObject("outcomes"))
        .isEqualTo(new JsonObject().put("already", 1));
    assertThat(night.site.sql("later", "SELECT rule FROM cause")).containsExactly("all");
  }

  @Test
  void twoInstancesPlanADayOnceTogether() {
    UserRequests staff = night.tenant("two", Night.expiring("soon", 7), "soon");
    night.people("two", 0, 43, i -> expiresOn(i, night.today().plusDays(7)));
    PatronNoticesModule other = night.site.another(night.clock);
    List<Future<HttpResponse<Buffer>>> rings =
        List.of(
            night.site.direct("two", HttpMethod.POST, Night.TIMER).send(),
            night.site.direct(other.port(), "two", HttpMethod.POST, Night.TIMER).send());
    rings.forEach(Site::await);
    JsonObject run = night.ended(staff);
    assertThat(runs(staff, "")).hasSize(1);
    assertThat(run.getLong("patrons")).isEqualTo(43);
    assertThat(outcome(run, "soon").getLong("fresh")).isEqualTo(43);
    Site.await(other.drain());
    Site.await(other.close());
  }
}
