package org.folioext.patronflags.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.folioext.okapitesting.UserRequests;
import org.folioext.patronflags.OneSite;
import org.folioext.patronflags.Raised;
import org.folioext.patronflags.Site;
import org.folioext.patronflags.domain.flag.Flag;
import org.folioext.patronflags.domain.rule.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(OneSite.class)
class StepsTest {
  private static final String OTHER = "7f2f3a1e-0c1e-4d5f-9d75-5d3b7f6b7a02";

  private final Site site;

  StepsTest(Site site) {
    this.site = site;
  }

  private Flag flag(String tenant) {
    return Raised.flag(site, tenant, "card-expired", Severity.ERROR, 1);
  }

  private static String path(Flag flag, String rest) {
    return "/patron-flags/flags/" + flag.id() + "/" + rest;
  }

  private static HttpResponse<Buffer> take(
      UserRequests staff, Flag flag, String action, JsonObject body) {
    return staff.call(action + "Flag", HttpMethod.POST, path(flag, "steps/" + action), body);
  }

  private static JsonObject seen(int version) {
    return new JsonObject().put("version", version);
  }

  private static List<String> history(UserRequests staff, Flag flag) {
    return staff.get("getSteps", path(flag, "steps")).getJsonArray("steps").stream()
        .map(JsonObject.class::cast)
        .map(step -> step.getString("action") + " " + step.getString("stateAfter"))
        .toList();
  }

  @Test
  void everyDecisionIsAStepThatStays() {
    UserRequests staff = site.tenant("decides");
    Flag flag = flag("decides");
    assertThat(take(staff, flag, "confirm", seen(1)).bodyAsJsonObject().getString("state"))
        .isEqualTo("confirmed");
    take(staff, flag, "assign", seen(2).put("assignedTo", Site.USER));
    take(staff, flag, "comment", seen(3).put("comment", "called, no answer"));
    JsonObject snoozed =
        take(staff, flag, "snooze", seen(4).put("until", "2026-03-09")).bodyAsJsonObject();
    assertThat(snoozed.getString("snoozedUntil")).isEqualTo("2026-03-09");
    assertThat(snoozed.getString("assignedTo")).isEqualTo(Site.USER);
    take(staff, flag, "reopen", seen(5));
    take(staff, flag, "dismiss", seen(6));
    assertThat(history(staff, flag))
        .containsExactly(
            "raised open",
            "confirmed confirmed",
            "assigned confirmed",
            "commented confirmed",
            "snoozed snoozed",
            "reopened open",
            "dismissed dismissed");
    JsonObject comment =
        staff.get("getSteps", path(flag, "steps")).getJsonArray("steps").getJsonObject(3);
    assertThat(comment.getString("comment")).isEqualTo("called, no answer");
    assertThat(comment.getString("actorUserId")).isEqualTo(Site.USER);
    assertThat(comment.getString("date")).isEqualTo("2026-03-02T10:00:00.000+00:00");
  }

  @Test
  void whoComesSecondIsToldWhoWasFirst() {
    UserRequests staff = site.tenant("second");
    Flag flag = flag("second");
    take(site.as("second", OTHER), flag, "dismiss", seen(1));
    HttpResponse<Buffer> late = take(staff, flag, "confirm", seen(1));
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.bodyAsJsonObject().getJsonArray("errors").getJsonObject(0).encode())
        .contains("refused-conflict", "\"dismissed\"", OTHER, "\"version\",\"value\":\"2\"");
    assertThat(history(staff, flag)).containsExactly("raised open", "dismissed dismissed");
  }

  @Test
  void ofTwentyAtOnceOneWins() {
    UserRequests staff = site.tenant("racing");
    Flag flag = flag("racing");
    List<Future<HttpResponse<Buffer>>> sent =
        IntStream.range(0, 20)
            .mapToObj(
                i ->
                    staff
                        .request(
                            HttpMethod.POST,
                            path(flag, "steps/" + (i % 2 == 0 ? "confirm" : "dismiss")))
                        .sendJsonObject(seen(1)))
            .toList();
    Site.await(Future.all(sent));
    List<Integer> statuses = sent.stream().map(one -> one.result().statusCode()).sorted().toList();
    assertThat(statuses.get(0)).isEqualTo(200);
    assertThat(statuses.subList(1, 20)).containsOnly(409);
    assertThat(history(staff, flag)).hasSize(2);
  }

  @Test
  void aStateThatForbidsItIsToldInTheLanguageAsked() {
    UserRequests staff = site.tenant("forbids");
    Flag flag = flag("forbids");
    take(staff, flag, "confirm", seen(1));
    HttpResponse<Buffer> again = take(staff, flag, "confirm", seen(2));
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.bodyAsString()).contains("refused-confirmed", "already confirmed");
    HttpResponse<Buffer> french =
        Site.await(
            staff
                .request(HttpMethod.POST, path(flag, "steps/confirm"))
                .putHeader("Accept-Language", "fr-CA,fr;q=0.9")
                .sendJsonObject(seen(2)));
    assertThat(french.bodyAsString()).contains("refused-confirmed").doesNotContain("already");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-03-02", "2026-03-01", "2028-03-03", "0001-01-01"})
  void aDayThatIsNotToComeOrTooFarIsRefused(String until) {
    String tenant = "days" + until.replace("-", "");
    UserRequests staff = site.tenant(tenant);
    Flag flag = flag(tenant);
    HttpResponse<Buffer> response = take(staff, flag, "snooze", seen(1).put("until", until));
    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(response.bodyAsString()).contains("refused-until", "2028-03-02");
    assertThat(history(staff, flag)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"version\": 0}",
        "{\"version\": 1.5}",
        "{\"version\": \"1\"}",
        "{\"version\": 1, \"comment\": 7}",
        "{\"version\": 1, \"state\": \"resolved\"}",
        "{\"version\": 99999999999}",
        "[]",
        "{"
      })
  void whatIsNoStepIsRefused(String body) {
    String tenant = "nostep" + Integer.toHexString(body.hashCode());
    UserRequests staff = site.tenant(tenant);
    Flag flag = flag(tenant);
    HttpResponse<Buffer> response =
        staff.call(
            "confirmFlag",
            HttpMethod.POST,
            path(flag, "steps/confirm"),
            "application/json",
            Buffer.buffer(body));
    assertThat(response.statusCode()).as(response.bodyAsString()).isEqualTo(400);
    assertThat(history(staff, flag)).hasSize(1);
  }

  @Test
  void aBlankOrEndlessCommentIsNone() {
    UserRequests staff = site.tenant("blank");
    Flag flag = flag("blank");
    assertThat(take(staff, flag, "comment", seen(1).put("comment", " \n")).statusCode())
        .isEqualTo(422);
    assertThat(take(staff, flag, "comment", seen(1).put("comment", "x".repeat(4001))).statusCode())
        .isEqualTo(422);
    assertThat(history(staff, flag)).hasSize(1);
  }

  @Test
  void withoutAPersonNobodyDecides() {
    UserRequests staff = site.tenant("nobody");
    Flag flag = flag("nobody");
    HttpResponse<Buffer> response =
        Site.await(
            site.direct("nobody", HttpMethod.POST, path(flag, "steps/confirm"))
                .sendJsonObject(seen(1)));
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.bodyAsString()).contains("user-missing");
    assertThat(history(staff, flag)).hasSize(1);
  }

  @Test
  void eachActionHasAPermissionOfItsOwn() {
    site.tenant("allowed");
    Flag flag = flag("allowed");
    UserRequests clerk = site.with("allowed", OTHER, Set.of("patron-flags.steps.comment.post"));
    assertThat(take(clerk, flag, "comment", seen(1).put("comment", "seen")).statusCode())
        .isEqualTo(200);
    for (String action : List.of("confirm", "dismiss", "snooze", "reopen", "assign", "release")) {
      HttpResponse<Buffer> response =
          Site.await(
              clerk
                  .request(HttpMethod.POST, path(flag, "steps/" + action))
                  .sendJsonObject(seen(2)));
      assertThat(response.statusCode()).as(action).isEqualTo(403);
    }
  }

  @Test
  void whoeverDecidesOnAHeldFlagReleasesIt() {
    UserRequests staff = site.tenant("behind");
    Flag held = Raised.hold(site, "behind", flag("behind"));
    assertThat(take(staff, held, "confirm", seen(2)).bodyAsJsonObject().getBoolean("held"))
        .isFalse();
    Flag other = Raised.hold(site, "behind", Raised.flag(site, "behind", "x", Severity.NOTE, 2));
    assertThat(take(staff, other, "release", seen(2)).bodyAsJsonObject().getString("state"))
        .isEqualTo("open");
    assertThat(take(staff, other, "release", seen(3)).statusCode()).isEqualTo(409);
  }
}
