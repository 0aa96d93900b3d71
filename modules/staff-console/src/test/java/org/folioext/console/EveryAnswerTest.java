package org.folioext.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.folioext.console.web.Assets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every answer: strict headers, and nothing that came from data is code. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryAnswerTest {

  /** Closes texts, attributes, scripts, comments and templates, and stays whole in each of them. */
  private static final String CANARY =
      "\"'></textarea></title></script><script>alert(1)</script><img src=x onerror=alert(1)>"
          + "--><!--{{7*7}}${7*7}<b onmouseover=\"alert(1)\">`&lt;";

  private static final String POLICY =
      "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self';"
          + " img-src 'self' data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

  private final Town town = new Town();
  private final PatronNoticesStub notices = new PatronNoticesStub(town);
  private final RunsStub runs = new RunsStub(notices);
  private final PreviewStub previews = new PreviewStub(notices);
  private final MessagesStub messages = new MessagesStub(notices);
  private final LedgerStub ledger = new LedgerStub(notices);
  private final RenewalsStub renewals = new RenewalsStub(notices);
  private final DeedsStub deeds = new DeedsStub(notices);
  private final Visitor visitor = town.signedIn(Town.NORTH);

  @AfterAll
  void close() {
    town.close();
  }

  static List<String> pages() {
    String catalogue = "/t/north/catalogue";
    String run = catalogue + "/runs/" + MarcChecksStub.RUN;
    String flag = "/t/north/patrons/flags/" + PatronFlagsStub.FLAG;
    return List.of(
        "/",
        "/t/north/patrons/flags",
        "/t/north/patrons/flags?flag=" + PatronFlagsStub.FLAG + "&kind=" + encoded(),
        "/t/north/patrons/flags?rule=" + encoded() + "&group=" + encoded() + "&state=any",
        flag,
        flag + "?done=" + encoded(),
        flag + "/act/block",
        flag + "/act/note",
        flag + "/act/deactivate",
        flag + "/act/expiry",
        flag + "/left/" + PatronFlagsStub.LEFT + "/undo",
        "/t/north/notices/rules",
        "/t/north/notices/rules/new",
        "/t/north/notices/rules/one/" + PatronNoticesStub.RULE,
        "/t/north/notices/rules/one/" + PatronNoticesStub.RULE + "/switch",
        "/t/north/notices/rules/one/" + PatronNoticesStub.RULE + "/remove",
        "/t/north/notices/settings",
        "/t/north/notices/history?rule=" + encoded(),
        "/t/north/notices/configuration",
        "/t/north/notices/runs",
        "/t/north/notices/runs/" + RunsStub.RUN,
        "/t/north/notices/held/" + RunsStub.RUN + "/" + PatronNoticesStub.RULE,
        "/t/north/notices/sending",
        "/t/north/notices/renewals",
        "/t/north/notices/renewals?state=" + encoded() + "&because=" + encoded(),
        "/t/north/notices/renewals/one/" + RenewalsStub.RENEWAL,
        "/t/north/notices/renewals/comparison?from=" + encoded(),
        "/t/north/notices/renewals/exclusions",
        "/t/north/notices/renewals/switch",
        "/t/north/notices/renewals/held/" + RunsStub.RUN + "/" + PatronNoticesStub.RULE,
        "/t/north/notices/preview",
        "/t/north/notices/preview/one/" + PreviewStub.PREVIEW,
        "/t/north/notices/preview/one/"
            + PreviewStub.PREVIEW
            + "?day="
            + encoded()
            + "&outcome="
            + encoded(),
        "/t/north/notices/patrons",
        "/t/north/notices/addresses",
        "/t/north/notices/deeds?who=" + encoded() + "&about=" + encoded(),
        "/t/north/notices/patrons/" + PatronFlagsStub.PATRON,
        "/t/north/notices/patrons/" + PatronFlagsStub.PATRON + "/ledger",
        "/t/north/notices/patrons/" + PatronFlagsStub.PATRON + "/erase",
        "/t/north/notices/messages?rule=" + encoded() + "&state=" + encoded(),
        "/t/north/notices/messages?from=" + encoded() + "&patron=" + encoded(),
        "/t/north/notices/messages/" + MessagesStub.AGAIN,
        "/t/north/notices/messages/" + MessagesStub.AGAIN + "/resend",
        "/t/north/notices/messages/" + MessagesStub.AGAIN + "/text",
        "/t/north/notices/statistics?from=" + encoded() + "&by=" + encoded(),
        "/t/north/notices/statistics?by=rule",
        "/t/north/sign-in",
        "/t/north/sign-in?next=" + encoded(),
        "/?tenant=" + encoded(),
        "/t/north/today",
        "/t/north/jobs",
        catalogue,
        catalogue + "?state=" + encoded(),
        catalogue + "/rows",
        catalogue + "/upload",
        catalogue + "/rules",
        catalogue + "/rules/any",
        catalogue + "/profiles",
        catalogue + "/profiles/" + MarcChecksStub.PROFILE,
        run,
        run + "?view=rules",
        run + "?rule=" + encoded() + "&severity=" + encoded() + "&page=" + encoded(),
        run + "/delete",
        run + "/records/2",
        "/t/north/nowhere?" + encoded());
  }

  private static String encoded() {
    return URLEncoder.encode(CANARY, StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void whatComesFromDataIsShownAndNotRun(String page) {
    hostile();
    String html = visitor.get(page).bodyAsString();
    assertThat(html)
        .doesNotContain("<script>alert", "<img src=x", "<b onmouseover")
        .doesNotContain("href=\"javascript:", "src=\"javascript:");
    assertThat(html.split("</textarea>"))
        .as("only what a page opened is closed")
        .hasSameSizeAs(html.split("<textarea "));
    assertThat(html.replaceAll("<script defer src=\"/static/[^\"]+\"></script>", ""))
        .as("no script or style in the page itself")
        .doesNotContain("<script", "<style", " style=\"")
        .doesNotContainPattern("<[a-z][^>]* on[a-z]+=\"");
  }

  private void hostile() {
    town.marcChecks.says(CANARY);
    town.patronFlags.says(CANARY);
    messages.counts(CANARY);
    notices.says(CANARY);
    notices.isFor(new JsonObject().put("tag", CANARY));
    notices.isBesideFolio();
    town.rename("north", PatronFlagsStub.PATRON, CANARY);
    town.renameGroup("north", PatronFlagsStub.GROUP, CANARY);
  }

  @Test
  void theHostileTextIsThereToBeRead() {
    hostile();
    for (String page :
        List.of(
            "/catalogue",
            "/catalogue/runs/" + MarcChecksStub.RUN + "/records/2",
            "/patrons/flags",
            "/patrons/flags/" + PatronFlagsStub.FLAG,
            "/notices/rules/one/" + PatronNoticesStub.RULE,
            "/notices/history",
            "/notices/runs",
            "/notices/sending",
            "/notices/renewals",
            "/notices/renewals/one/" + RenewalsStub.RENEWAL,
            "/notices/renewals/exclusions",
            "/notices/preview/one/" + PreviewStub.PREVIEW,
            "/notices/patrons/" + PatronFlagsStub.PATRON,
            "/notices/patrons/" + PatronFlagsStub.PATRON + "/ledger",
            "/notices/messages/" + MessagesStub.AGAIN,
            "/notices/statistics?by=rule",
            "/notices/deeds",
            "/patrons/flags/" + PatronFlagsStub.FLAG + "/act/deactivate")) {
      assertThat(visitor.get("/t/north" + page).bodyAsString()).contains("&lt;img src=x onerror=");
    }
  }

  @Test
  void everyAnswerHasTheHeadersThatKeepBrowsersStrict() {
    town.marcChecks.says("plain");
    List<HttpResponse<Buffer>> answers = new ArrayList<>();
    pages().forEach(page -> answers.add(visitor.get(page)));
    answers.add(town.visitor().get("/t/north/today"));
    answers.add(town.visitor().signIn("north", Town.USER, "wrong"));
    answers.add(town.visitor().post("/t/north/catalogue/upload", Map.of()));
    answers.add(visitor.get("/t/north/catalogue/runs/1/report?format=csv"));
    answers.add(visitor.get("/t/north/catalogue/runs/1/report?format=exe"));
    answers.add(visitor.get("/admin/health"));
    answers.add(visitor.get("/static/000000000000/console.css"));
    for (HttpResponse<Buffer> answer : answers) {
      assertThat(answer.getHeader("Content-Security-Policy")).isEqualTo(POLICY);
      assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("same-origin");
      assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
      assertThat(answer.getHeader("Strict-Transport-Security")).startsWith("max-age=");
    }
  }

  @Test
  void staticFilesAreKeptForEverUnderTheirHash() {
    Assets assets = new Assets();
    for (String name : assets.names()) {
      HttpResponse<Buffer> file = visitor.get(assets.url(name));
      assertThat(file.statusCode()).isEqualTo(200);
      assertThat(file.getHeader("Cache-Control")).contains("immutable", "max-age=31536000");
      assertThat(file.getHeader("Content-Security-Policy")).isEqualTo(POLICY);
      assertThat(file.body().length()).isPositive();
    }
  }

  @Test
  void aPageAndWhatItNeedsStayUnderThreeHundredKibibytes() {
    Assets assets = new Assets();
    int all = visitor.get("/t/north/catalogue/runs/" + MarcChecksStub.RUN).body().length();
    for (String name : assets.names()) {
      all += visitor.get(assets.url(name)).body().length();
    }
    assertThat(all).isLessThan(300 * 1024);
  }
}
