package org.folioext.console.patrons;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.folioext.console.PatronChoicesStub;
import org.folioext.console.Town;
import org.folioext.console.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Statistics, scans as jobs, and what they leave to decide; and all of it with hostile texts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NumbersPagesTest {
  private static final String HOME = "/t/north/patrons";
  private static final String SCAN = HOME + "/scans/" + PatronChoicesStub.SCAN;
  private static final String CANARY =
      "\"'></textarea></title></script><script>alert(1)</script><img src=x onerror=alert(1)>"
          + "--><!--{{7*7}}${7*7}<b onmouseover=\"alert(1)\">`&lt;";

  private final Town town = new Town();
  private final PatronChoicesStub choices = new PatronChoicesStub(town.patronFlags);
  private final Visitor visitor = town.signedIn(Town.NORTH);
  private final String csrf = visitor.csrf(Town.NORTH);

  @AfterAll
  void close() {
    town.close();
  }

  @BeforeEach
  void asUsual() {
    town.patronFlags.says("plain");
    choices.asUsual();
    town.patronFlags.asked().clear();
  }

  private HttpResponse<Buffer> send(String path) {
    return visitor.post(path, Map.of("csrf", csrf));
  }

  @Test
  void statisticsAreATableAndBarsThatSayTheSame() {
    String page =
        visitor.get(HOME + "/statistics?by=month&from=2026-01-01&to=2026-02-28").bodyAsString();
    assertThat(town.patronFlags.asked())
        .containsExactly("GET /patron-flags/statistics?by=month&from=2026-01-01&to=2026-02-28");
    assertThat(page)
        .contains("<th scope=\"row\">February 2026</th>", "data-label=\"Raised\">40</td>")
        .contains("2.5 days")
        .contains("role=\"img\" aria-label=\"40 raised, 20 resolved, 0 dismissed\"")
        .contains("height=\"9\" width=\"1000\"", "height=\"9\" width=\"500\"", "width=\"0\"")
        .contains("by=month&amp;from=2026-01-01&amp;to=2026-02-28\">Download (CSV)");
    assertThat(visitor.get(HOME + "/statistics?by=week").bodyAsString())
        .contains("Week of Feb 23, 2026");
  }

  @Test
  void daysThatCannotBeAreToldAndNotAskedFor() {
    for (String days : List.of("from=2026-02-30", "to=x", "from=2026-03-02&to=2026-03-01")) {
      HttpResponse<Buffer> refused = visitor.get(HOME + "/statistics?" + days);
      assertThat(refused.statusCode()).as(days).isEqualTo(422);
      assertThat(refused.bodyAsString()).contains("id=\"days-wrong\"");
    }
    assertThat(town.patronFlags.asked()).isEmpty();
  }

  @Test
  void statisticsLeaveAsATable() {
    HttpResponse<Buffer> table = visitor.get(HOME + "/statistics/table?by=group");
    assertThat(table.getHeader("Content-Disposition")).endsWith("flags-by-group.csv");
    assertThat(table.bodyAsString()).isEqualTo("the table by group");
  }

  @Test
  void jobsTellWhenAndWhatCameOfIt() {
    assertThat(visitor.get("/t/north/jobs").bodyAsString())
        .contains("Every night at 02:00", "Night of Mar 2, 2026", "All accounts")
        .contains("2,000 seen, 12 flags raised, 3 resolved, 2 not readable", "65 s")
        .contains("action=\"" + HOME + "/scans/now\"", "action=\"" + HOME + "/scans/pause\"")
        .contains("Whenever somebody sends a file")
        .doesNotContain("/scans/resume", "did not run");
    assertThat(town.patronFlags.asked())
        .contains("GET /patron-flags/scans?query=kind%3C%3E%22patron%22&offset=0&limit=30");
  }

  @Test
  void aMissingOrFailedNightIsToldOnJobsAndToday() {
    choices.scanOf("2026-03-01");
    for (String page : List.of("/t/north/jobs", "/t/north/today")) {
      assertThat(visitor.get(page).bodyAsString())
          .as(page)
          .contains("The scan of Mar 2, 2026 did not run.");
    }
    choices.asUsual();
    choices.scanIs("failed");
    for (String page : List.of("/t/north/jobs", "/t/north/today")) {
      assertThat(visitor.get(page).bodyAsString()).as(page).contains("The last scan failed.");
    }
  }

  @Test
  void aFreshTenantIsNoAlarmBeforeItsFirstNightWasDue() {
    choices.isNew("2026-03-02T07:00:00.000Z");
    assertThat(visitor.get("/t/north/today").bodyAsString())
        .contains("line calm\"><span", "No nightly scan has run yet.")
        .doesNotContain("line broken");
    assertThat(visitor.get("/t/north/jobs").bodyAsString()).doesNotContain("nightly scan has run");
    choices.isNew("2026-03-01T09:00:00.000Z");
    assertThat(visitor.get("/t/north/today").bodyAsString())
        .contains("line broken", "No nightly scan has run yet.");
    assertThat(visitor.get("/t/north/jobs").bodyAsString()).contains("nightly scan has run");
  }

  @Test
  void manyUsersWhoAreGoneAreToldOnTodayAndPurgedOnceTheirNumberIsTyped() {
    assertThat(visitor.get("/t/north/today").bodyAsString()).doesNotContain("no longer in FOLIO");
    choices.gone(1200);
    for (String page : List.of("/t/north/today", SCAN)) {
      assertThat(visitor.get(page).bodyAsString())
          .as(page)
          .contains("1,200 users are no longer in FOLIO", "href=\"" + SCAN + "/purge\"");
    }
    assertThat(visitor.get(SCAN + "/purge").bodyAsString())
        .contains("type how many: 1,200", "action=\"" + SCAN + "/purge\"", "cannot be undone");
    assertThat(purge("1,200").getHeader("Location")).isEqualTo(SCAN);
    assertThat(town.patronFlags.asked())
        .contains("POST /patron-flags/scans/" + PatronChoicesStub.SCAN + "/purge {\"count\":1200}");
  }

  @Test
  void otherUsersThanWereShownAreNotPurgedAndTheNewNumberIsShown() {
    choices.gone(1200);
    assertThat(purge("many").statusCode()).isEqualTo(422);
    assertThat(town.patronFlags.asked()).noneMatch(asked -> asked.startsWith("POST"));
    choices.refuses(409, "users-back", "some are back", Map.of("count", "1199"));
    HttpResponse<Buffer> back = purge("1200");
    assertThat(back.statusCode()).isEqualTo(409);
    assertThat(back.bodyAsString())
        .contains("FOLIO has some of these users again", "type how many: 1,199");
    choices.refuses(403, "folio-forbidden", "no", Map.of("permission", "users.collection.get"));
    assertThat(purge("1200").bodyAsString()).contains("<code>users.collection.get</code>");
  }

  private HttpResponse<Buffer> purge(String count) {
    return visitor.post(SCAN + "/purge", Map.of("csrf", csrf, "count", count));
  }

  @Test
  void aPausedNightIsNotMissed() {
    choices.scanOf("2026-02-01");
    choices.has("scanEnabled", false);
    assertThat(visitor.get("/t/north/jobs").bodyAsString())
        .contains("Paused.", "/scans/resume")
        .doesNotContain("did not run", "/scans/pause");
    assertThat(visitor.get("/t/north/today").bodyAsString()).contains("The nightly scan is paused");
  }

  @Test
  void scansAreBegunPausedResumedAndCancelled() {
    assertThat(send(HOME + "/scans/now").getHeader("Location")).isEqualTo(SCAN);
    assertThat(send(HOME + "/scans/pause").getHeader("Location")).isEqualTo("/t/north/jobs");
    assertThat(send(HOME + "/scans/resume").getHeader("Location")).isEqualTo("/t/north/jobs");
    assertThat(send(SCAN + "/cancel").getHeader("Location")).isEqualTo(SCAN);
    List<String> sent =
        town.patronFlags.asked().stream().filter(asked -> !asked.startsWith("GET")).toList();
    assertThat(sent).hasSize(4);
    assertThat(sent.get(0)).startsWith("POST /patron-flags/scans {");
    assertThat(sent.get(1)).isEqualTo("PUT /patron-flags/schedule {\"scanEnabled\":false}");
    assertThat(sent.get(2)).isEqualTo("PUT /patron-flags/schedule {\"scanEnabled\":true}");
    assertThat(sent.get(3)).contains(PatronChoicesStub.SCAN + "/cancel");
  }

  @Test
  void askingForAScanWhileThereIsOneLeadsToIt() {
    choices.refuses(409, "scan-open", "there is one", Map.of("scan", PatronChoicesStub.SCAN));
    assertThat(send(HOME + "/scans/now").getHeader("Location")).isEqualTo(SCAN);
  }

  @Test
  void aScanThatGoesOnCanBeCancelledOnItsPage() {
    assertThat(visitor.get(SCAN).bodyAsString())
        .contains("Accounts read</dt><dd>2,000", "wait for a person")
        .doesNotContain("/cancel");
    choices.scanIs("running");
    assertThat(visitor.get(SCAN).bodyAsString()).contains("action=\"" + SCAN + "/cancel\"");
  }

  @Test
  void whoMayNotPauseIsToldWhichPermissionIsMissing() {
    Visitor south = town.signedIn(Town.SOUTH);
    String token = south.csrf(Town.SOUTH);
    town.leaves(Town.SOUTH, Set.of("patron-flags.schedule.item.get"));
    HttpResponse<Buffer> refused =
        south.post("/t/south/patrons/scans/pause", Map.of("csrf", token));
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.bodyAsString()).contains("<code>patron-flags.schedule.item.put</code>");
    HttpResponse<Buffer> now = south.post("/t/south/patrons/scans/now", Map.of("csrf", token));
    assertThat(now.bodyAsString()).contains("<code>patron-flags.scans.item.post</code>");
  }

  @Test
  void todayCountsWhatIsOpenAndShowsHowItWent() {
    String page = visitor.get("/t/north/today").bodyAsString();
    assertThat(page)
        .contains("120 expired cards with open business", "120 open errors", "120 open warnings")
        .contains("/patrons/flags?state=open&amp;severity=error")
        .contains("The last scan could not read 2 accounts")
        .contains(
            "aria-label=\"flags raised this week, and in the weeks before:"
                + " 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 40, 0\"");
    assertThat(town.patronFlags.asked())
        .contains("GET /patron-flags/statistics?by=week&from=2025-12-15")
        .contains(
            "GET /patron-flags/flags?query=state%3D%3D%22open%22%20and%20held%3D%3D%22false%22"
                + "%20and%20severity%3D%3D%22error%22&offset=0&limit=0");
  }

  @Test
  void whoMaySeeFlagsAloneSeesTodayAllTheSame() {
    Visitor south = town.signedIn(Town.SOUTH);
    town.leaves(Town.SOUTH, Set.of("patron-flags.flags.collection.get"));
    assertThat(south.get("/t/south/today").bodyAsString())
        .contains("120 open errors")
        .doesNotContain("class=\"trend\"");
  }

  static List<String> pages() {
    return List.of(
        "/t/north/today",
        "/t/north/jobs",
        HOME + "/statistics",
        HOME + "/statistics?by=group",
        HOME + "/statistics?by=" + encoded() + "&from=" + encoded(),
        HOME + "/settings",
        HOME + "/settings/history",
        HOME + "/configuration",
        HOME + "/rules",
        HOME + "/rules/new",
        HOME + "/rules/built-in/" + encoded(),
        HOME + "/rules/own/" + PatronChoicesStub.RULE,
        HOME + "/rules/own/" + PatronChoicesStub.RULE + "/remove",
        SCAN,
        SCAN + "/purge");
  }

  private static String encoded() {
    return URLEncoder.encode(CANARY, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void whatComesFromDataIsShownAndNotRun(String page) {
    town.patronFlags.says(CANARY);
    safe(visitor.get(page).bodyAsString());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyPageIsThereInFrenchToo(String page) {
    visitor.keep("language", "fr");
    HttpResponse<Buffer> french = visitor.get(page);
    visitor.keep("language", "en");
    assertThat(french.bodyAsString()).contains("<html lang=\"fr\">");
    assertThat(french.statusCode()).isIn(200, 422);
  }

  @Test
  void whatIsRefusedIsShownAndNotRun() {
    choices.refuses(422, "not-usable", "1:1: " + CANARY, Map.of("zone", CANARY));
    for (String form : List.of("/settings", "/configuration", "/rules/new")) {
      String page =
          visitor
              .post(
                  HOME + form,
                  Map.ofEntries(
                      Map.entry("csrf", csrf),
                      Map.entry("yaml", CANARY),
                      Map.entry("zone", CANARY),
                      Map.entry("excludedTags", CANARY),
                      Map.entry("excludedGroups", CANARY),
                      Map.entry("version", CANARY),
                      Map.entry("expiringDays", CANARY),
                      Map.entry("do", "try")))
              .bodyAsString();
      safe(page.replaceAll("</textarea>", ""));
      assertThat(page).contains("&lt;img src=x onerror=");
    }
  }

  private static void safe(String html) {
    assertThat(html)
        .contains("</html>")
        .doesNotContain("<script>alert", "<img src=x", "<b onmouseover", "{{7*7}}</script>")
        .doesNotContain("href=\"javascript:");
    assertThat(html.replaceAll("<script defer src=\"/static/[^\"]+\"></script>", ""))
        .as("no script or style in the page itself")
        .doesNotContain("<script", "<style", " style=\"")
        .doesNotContainPattern("<[a-z][^>]* on[a-z]+=\"");
  }
}
