package org.folioext.patronnotices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folioext.patronnotices.Made.expiring;
import static org.folioext.patronnotices.Made.of;
import static org.folioext.patronnotices.Night.id;
import static org.folioext.patronnotices.Night.outcome;
import static org.folioext.patronnotices.Night.runs;
import static org.folioext.patronnotices.PatronMaker.patron;

import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.WebClient;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.okapi.client.CallFailed;
import org.folioext.okapi.client.ClientOptions;
import org.folioext.okapi.client.OkapiClient;
import org.folioext.okapi.time.Dates;
import org.folioext.okapitesting.UserRequests;
import org.folioext.patronnotices.domain.plan.PatronCase;
import org.folioext.patronnotices.domain.rule.Channel;
import org.folioext.patronnotices.domain.rule.Event;
import org.folioext.patronnotices.domain.who.Candidate;
import org.folioext.patronnotices.domain.who.Loan;
import org.folioext.patronnotices.domain.who.Patron;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Nights whose renewals fail: all else is planned, and they are tried again that day. */
@TestInstance(Lifecycle.PER_CLASS)
class MissedRenewalsTest {
  private static final String RULES =
      "  - {id: renew, name: renew, event: loan-to-renew, when: {before: 3}}\n"
          + Night.rule("due", "loan-due", "before", 3, 1)
          + Night.expiring("soon", 7);
  private static final String CUT = "GET /loan-storage/loans was cut short";
  private static final int TIMES = 3000;

  private final Night night = new Night();

  @AfterAll
  void close() {
    night.close();
  }

  private PatronCase borrower(int number, int daysLeft, boolean renewable) {
    LocalDate today = night.today();
    Patron one = patron(id(number)).group(Town.ADULT).reachedBy(Channel.EMAIL).make();
    LocalDate due = today.plusDays(daysLeft);
    Loan loan =
        new Loan(
            id(1000 + number),
            one.id(),
            id(2000 + number),
            due.atTime(20, 0).atZone(Town.ZONE).toInstant(),
            due,
            Optional.empty(),
            0,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false);
    Candidate card = expiring(one, today.plusDays(7));
    Candidate ends = Candidate.loan(Event.LOAN_DUE, one, loan);
    return renewable
        ? of(one, card, ends, Candidate.loan(Event.LOAN_TO_RENEW, one, loan))
        : of(one, card, ends);
  }

  private UserRequests library(String tenant, boolean renewing, int daysLeft) {
    UserRequests staff = night.tenant(tenant, RULES, "renew", "due", "soon");
    night.site.sql(tenant, "UPDATE auto_renewal SET enabled = " + renewing + " RETURNING id");
    night.people(tenant, 0, 2, i -> borrower(i, daysLeft, true));
    night.town.hideLoans(tenant);
    return staff;
  }

  private JsonObject newest(UserRequests staff, String state) {
    for (int i = 0; i < TIMES; i++) {
      JsonObject run = runs(staff, "").getJsonObject(0);
      if (run.getString("state").equals(state) && run.containsKey("startedDate")) {
        return run;
      }
      Site.await(night.site.vertx.timer(20, TimeUnit.MILLISECONDS));
    }
    throw new AssertionError(runs(staff, "").encodePrettily());
  }

  @Test
  void allElseIsPlannedAndTheRenewalsAreTriedAgainThatDay() {
    UserRequests staff = library("missed", true, 3);
    JsonObject first = night.night(staff);
    assertThat(first.getString("state")).isEqualTo("finished");
    assertThat(first.getString("renewalsMissed")).isEqualTo(CUT);
    assertThat(outcome(first, "soon").getJsonObject("outcomes"))
        .isEqualTo(new JsonObject().put("goes", 2));
    assertThat(outcome(first, "due").getJsonObject("outcomes"))
        .as("they are to be renewed first")
        .isEqualTo(new JsonObject().put("renewal-waits", 2));

    night.clock.pass(Duration.ofMinutes(5));
    night.ring("missed");
    JsonObject late = newest(staff, "waiting");
    assertThat(late.getString("kind")).isEqualTo("late");
    assertThat(late.getString("delay")).isEqualTo(CUT);
    assertThat(night.causes("missed", "held")).isEqualTo(2);

    night.people("missed", 0, 2, i -> borrower(i, 3, false));
    night.town.speak("missed");
    night.clock.pass(Duration.ofMinutes(10));
    JsonObject through = night.night(staff);
    assertThat(through.getString("id")).isEqualTo(late.getString("id"));
    assertThat(through.getString("state")).isEqualTo("finished");
    assertThat(outcome(through, "due").getJsonObject("outcomes"))
        .as("they are not renewed")
        .isEqualTo(new JsonObject().put("goes", 2));

    night.clock.pass(Duration.ofMinutes(5));
    night.ring("missed");
    assertThat(runs(staff, "")).hasSize(2);
  }

  @Test
  void whereTheTokenIsRefusedTheNightWaitsForAnother() {
    UserRequests staff = library("token", true, 3);
    night.town.hideLoans("token", unauthorized());
    night.ring("token");
    JsonObject waits = newest(staff, "waiting");
    assertThat(waits.getString("delay")).contains("401");
    assertThat(waits.containsKey("renewalsMissed")).isFalse();
  }

  /** As a gateway answers that does not know the token. */
  private CallFailed unauthorized() {
    HttpServer server =
        Site.await(
            night
                .site
                .vertx
                .createHttpServer()
                .requestHandler(asked -> asked.response().setStatusCode(401).end())
                .listen(0, "127.0.0.1"));
    URI gateway = URI.create("http://127.0.0.1:" + server.actualPort());
    OkapiHeaders headers =
        new OkapiHeaders(
            "token", Optional.empty(), Optional.of(gateway), Optional.empty(), "test", Set.of());
    OkapiClient client =
        new OkapiClient(
            WebClient.create(night.site.vertx), ClientOptions.of(night.site.vertx, night.clock));
    Throwable failure =
        Site.await(
            client
                .get(headers, "/loan-storage/loans")
                .<Throwable>map(answer -> null)
                .recover(Future::succeededFuture));
    Site.await(server.close());
    return (CallFailed) failure;
  }

  @Test
  void aLateRunIsHeldWhereItsNightReadDaysInAnotherZone() {
    UserRequests staff = library("rezoned", true, 3);
    night.night(staff);
    night.site.sql("rezoned", "UPDATE run SET rezoned = true RETURNING id");
    night.people("rezoned", 0, 2, i -> borrower(i, 3, false));
    night.town.speak("rezoned");
    night.clock.pass(Duration.ofMinutes(5));
    JsonObject late = night.night(staff);
    assertThat(late.getString("kind")).isEqualTo("late");
    assertThat(night.site.sql("rezoned", "SELECT rezoned FROM run WHERE kind = 'late'"))
        .containsExactly("true");
  }

  @Test
  void aRunThatTakesTheLateOnesPlaceIsHeldAsItWouldBe() {
    UserRequests staff = library("rezonedasked", true, 3);
    night.night(staff);
    night.site.sql("rezonedasked", "UPDATE run SET rezoned = true RETURNING id");
    night.town.speak("rezonedasked");
    night.clock.pass(Duration.ofMinutes(1));
    staff.call("createRun", HttpMethod.POST, "/patron-notices/runs");
    assertThat(night.ended(staff).getString("kind")).isEqualTo("asked");
    assertThat(night.site.sql("rezonedasked", "SELECT rezoned FROM run WHERE kind = 'asked'"))
        .containsExactly("true");
  }

  @Test
  void whatWillNotBeRenewedDoesNotWait() {
    UserRequests staff = library("unrenewed", true, 3);
    night.people("unrenewed", 2, 2, i -> borrower(i, 3, true));
    night.site.sql(
        "unrenewed",
        "INSERT INTO renewal_exclusion (kind, subject, created) VALUES ('item', '%s', now()) RETURNING kind"
            .formatted(id(2001)));
    night.site.sql("unrenewed", unmoved(3));
    assertThat(outcome(night.night(staff), "due").getJsonObject("outcomes"))
        .as("one is left out by a person, and one was tried")
        .isEqualTo(new JsonObject().put("renewal-waits", 2).put("goes", 2));
  }

  /** An attempt of the day before that left the loan's date what it is. */
  private String unmoved(int number) {
    return """
        INSERT INTO renewal (id, loan, local_date, rule, rule_version, run, patron, item, due,
          renewals, predicted, predicted_reasons, state, created)
        VALUES (gen_random_uuid(), '%s', '%s', 'renew', 1, gen_random_uuid(), '%s', '%s', '%s',
          0, 'renews', '', 'unmoved', now()) RETURNING id\
        """
        .formatted(
            id(1000 + number),
            night.today().minusDays(1),
            id(number),
            id(2000 + number),
            night.today().plusDays(3).atTime(20, 0).atZone(Town.ZONE).toInstant());
  }

  @Test
  void aRunThatAPersonAsksForTakesThePlaceOfALateOneThatWaits() {
    UserRequests staff = library("way", true, 3);
    night.night(staff);
    night.clock.pass(Duration.ofMinutes(5));
    night.ring("way");
    String late = newest(staff, "waiting").getString("id");
    night.people("way", 0, 2, i -> borrower(i, 3, false));
    night.town.speak("way");
    night.clock.pass(Duration.ofMinutes(1));
    JsonObject asked =
        staff.call("createRun", HttpMethod.POST, "/patron-notices/runs").bodyAsJsonObject();
    assertThat(asked.getString("kind")).isEqualTo("asked");
    assertThat(outcome(night.ended(staff), "due").getJsonObject("outcomes"))
        .isEqualTo(new JsonObject().put("goes", 2));
    assertThat(staff.get("getRun", "/patron-notices/runs/" + late).getString("state"))
        .isEqualTo("cancelled");
    night.ring("way");
    assertThat(runs(staff, "")).as("nothing is left to try").hasSize(3);
  }

  @Test
  void aLateRunThatCannotReadWaitsLongerEachTimeAndIsNotReadBefore() {
    UserRequests staff = library("rests", true, 3);
    night.night(staff);
    night.clock.pass(Duration.ofMinutes(5));
    night.ring("rests");
    for (long minutes : List.of(10L, 20L, 40L, 80L, 120L, 120L)) {
      JsonObject late = newest(staff, "waiting");
      Instant again = night.clock.instant().plus(Duration.ofMinutes(minutes));
      assertThat(late.getString("notBefore")).isEqualTo(Dates.of(again));
      night.clock.pass(Duration.ofMinutes(minutes - 1));
      night.ring("rests");
      night.ring("rests");
      assertThat(runs(staff, "").getJsonObject(0).getString("notBefore"))
          .as("nobody took it up")
          .isEqualTo(Dates.of(again));
      night.clock.pass(Duration.ofMinutes(1));
      night.ring("rests");
      waits(staff, again);
    }
    night.people("rests", 0, 2, i -> borrower(i, 3, false));
    night.town.speak("rests");
    night.clock.pass(Duration.ofMinutes(120));
    JsonObject through = night.night(staff);
    assertThat(through.getString("state")).isEqualTo("finished");
    assertThat(through.containsKey("notBefore")).isFalse();
  }

  /** Waits until the newest run was tried once more, and waits again. */
  private void waits(UserRequests staff, Instant before) {
    for (int i = 0; i < TIMES; i++) {
      String again = runs(staff, "").getJsonObject(0).getString("notBefore");
      if (again != null && !again.equals(Dates.of(before))) {
        return;
      }
      Site.await(night.site.vertx.timer(20, TimeUnit.MILLISECONDS));
    }
    throw new AssertionError(runs(staff, "").encodePrettily());
  }

  @Test
  void whereTheRunThatTookItsPlaceIsCancelledALateOneComesAgain() {
    UserRequests staff = library("comesagain", true, 3);
    night.night(staff);
    night.clock.pass(Duration.ofMinutes(5));
    night.ring("comesagain");
    String late = newest(staff, "waiting").getString("id");
    night.town.goSilent("comesagain");
    night.clock.pass(Duration.ofMinutes(1));
    staff.call("createRun", HttpMethod.POST, "/patron-notices/runs");
    JsonObject asked = newest(staff, "waiting");
    assertThat(asked.getString("kind")).isEqualTo("asked");
    cancel(staff, asked);

    night.people("comesagain", 0, 2, i -> borrower(i, 3, false));
    night.town.speak("comesagain");
    night.clock.pass(Duration.ofMinutes(5));
    JsonObject again = night.night(staff);
    assertThat(again.getString("kind")).isEqualTo("late");
    assertThat(again.getString("id")).isNotEqualTo(late);
    assertThat(again.getString("state")).isEqualTo("finished");
    night.clock.pass(Duration.ofMinutes(5));
    night.ring("comesagain");
    assertThat(runs(staff, "")).as("nothing is left to try").hasSize(4);
  }

  @Test
  void aLateRunThatAPersonCancelsDoesNotComeAgain() {
    UserRequests staff = library("ended", true, 3);
    night.night(staff);
    night.clock.pass(Duration.ofMinutes(5));
    night.ring("ended");
    cancel(staff, newest(staff, "waiting"));
    night.clock.pass(Duration.ofMinutes(5));
    night.ring("ended");
    assertThat(runs(staff, "")).hasSize(2);
  }

  private static void cancel(UserRequests staff, JsonObject run) {
    String path = "/patron-notices/runs/" + run.getString("id") + "/cancel";
    assertThat(staff.call("cancelRun", HttpMethod.POST, path).statusCode()).isEqualTo(200);
  }

  @Test
  void aDueDateThatCannotBeToldAnotherDayIsTold() {
    UserRequests staff = library("lastday", true, 0);
    JsonObject first = night.night(staff);
    assertThat(first.getString("renewalsMissed")).isEqualTo(CUT);
    assertThat(outcome(first, "due").getJsonObject("outcomes").containsKey("renewal-waits"))
        .isFalse();
  }

  @Test
  void whereNothingIsRenewedNoDueDateWaits() {
    UserRequests staff = library("observing", false, 3);
    JsonObject first = night.night(staff);
    assertThat(first.getString("renewalsMissed")).isEqualTo(CUT);
    assertThat(outcome(first, "due").getJsonObject("outcomes"))
        .isEqualTo(new JsonObject().put("goes", 2));
  }
}
