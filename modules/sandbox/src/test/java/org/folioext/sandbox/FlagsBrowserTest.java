package org.folioext.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** What a coordinator does with flags in the console, from the list to a settled flag. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FlagsBrowserTest {
  private static final String LIST = "/patrons/flags";
  private static final String HOSTILE = "\"'><img src=x onerror=alert(1)><script>alert(1)</script>";

  private Browser browser;
  private Staff colleague;

  @BeforeAll
  void open(Sandbox demo) throws IOException, InterruptedException {
    browser = Browser.open(demo.consoleUrl().toString());
    colleague = demo.signIn(Login.COORDINATOR);
  }

  @AfterAll
  void close() {
    browser.close();
  }

  @BeforeEach
  void signedIn() {
    browser.driver().manage().deleteAllCookies();
    browser.width(1280);
    browser.dark(false);
    browser.signIn(Login.COORDINATOR);
  }

  /** A policy that was violated, or a script that failed, is told in the browser's own log. */
  @AfterEach
  void theBrowserHasNothingToComplainOf() {
    assertThat(browser.driver().manage().logs().get("browser").getAll())
        .filteredOn(entry -> !entry.getMessage().contains("with a status of 4"))
        .isEmpty();
  }

  /** One of the open flags of a kind; tests that change theirs take different ones. */
  private JsonObject flag(String kind, int number) throws IOException, InterruptedException {
    String query = "kind==\"" + kind + "\" and state==\"open\" sortBy patronId";
    return colleague
        .get(
            "/patron-flags/flags?limit=20&query="
                + URLEncoder.encode(query, StandardCharsets.UTF_8))
        .getJsonArray("flags")
        .getJsonObject(number);
  }

  private static String page(JsonObject flag) {
    return LIST + "/" + flag.getString("id");
  }

  private WebElement field(String id) {
    return browser.driver().findElement(By.id(id));
  }

  private void click(String css, String text) {
    browser.click(css, text);
  }

  @Test
  void anExpiredCardWithOpenBusinessIsNotedBlockedAndFreedAgain() {
    browser.go("/today");
    click(".groups a", "Patrons");
    browser.until(() -> browser.path().equals(LIST));
    click(".choices a", "Expired, with open business");
    browser.until(() -> browser.path().contains("kind=expired-with-open-business"));
    click(".list tbody th a", "");
    browser.until(() -> browser.path().contains("#details"));
    click(".details a", "Open");
    browser.until(() -> browser.path().matches(LIST + "/[0-9a-f-]{36}"));
    assertThat(browser.title()).startsWith("Expired, with open business");
    assertThat(browser.driver().findElements(By.cssSelector("section[aria-labelledby=evidence]")))
        .as("a panel that would say only that nothing personal was compared")
        .isEmpty();

    click("a", "Leave a note");
    field("text").sendKeys("Bring the books back.");
    click("button", "Preview");
    browser.see("Nothing is written yet.");
    browser.see("Bring the books back.");
    click("button", "Leave a note");
    browser.see("The note is in FOLIO.");

    click("a", "Block the patron");
    click("button", "Preview");
    browser.see("Nothing is written yet.");
    click("button", "Block the patron");
    browser.see("The patron is blocked in FOLIO.");

    for (String undo : List.of("Lift the block", "Remove the note")) {
      click("a", undo);
      browser.see("What will change in FOLIO");
      click("button", undo);
      browser.see("It is taken back in FOLIO.");
    }
    assertThat(field("history").findElement(By.xpath("..")).getText())
        .contains("Done in FOLIO: Block", "Taken back in FOLIO: Note", "Castellan, Ifeoma");
  }

  @Test
  void aFlagIsDismissedAndReopened() throws IOException, InterruptedException {
    browser.go(page(flag("card-expired", 0)));
    field("comment").sendKeys("A guest of the house.");
    click("button", "Dismiss");
    browser.see("The flag is dismissed.");
    browser.see("A guest of the house.");
    click("button", "Reopen");
    browser.see("The flag is open again.");
  }

  @Test
  void aFlagIsSnoozedAndAssigned() throws IOException, InterruptedException {
    browser.go(page(flag("card-expired", 1)));
    click("summary", "Snooze");
    String day = LocalDate.now().plusDays(30).toString();
    browser.driver().executeScript("arguments[0].value = arguments[1]", field("until"), day);
    click("button", "Snooze until then");
    browser.see("The flag is snoozed.");
    click("summary", "Assign");
    click("button", "To me");
    browser.see("The flag is assigned.");
    browser.go(LIST + "?state=snoozed&assigned=me");
    browser.see("Assigned to Castellan, Ifeoma");
  }

  @Test
  void ofTwoPeopleTheSecondIsToldWhoWasFirst() throws IOException, InterruptedException {
    JsonObject flag = flag("card-expired", 2);
    browser.go(page(flag));
    field("comment").sendKeys("I looked at it too.");
    colleague.post(
        "/patron-flags/flags/" + flag.getString("id") + "/steps/confirm",
        new JsonObject().put("version", flag.getInteger("version")));
    click("button", "Dismiss");
    browser.see("Somebody else has changed the flag since you opened it.");
    browser.see("Castellan, Ifeoma was first: Confirmed");
    assertThat(field("comment").getAttribute("value")).isEqualTo("I looked at it too.");
    click("button", "Dismiss");
    browser.see("The flag is dismissed.");
  }

  @Test
  void aFlagIsFoundDecidedOnAndActedOnByKeyboardAlone() {
    browser.go(LIST);
    browser.tabTo("a.skip", 1).sendKeys(Keys.ENTER);
    browser.tabTo(".choices a[href*='kind=expired-with']", 12).sendKeys(Keys.ENTER);
    browser.until(() -> browser.path().contains("kind="));
    browser.tabTo("a.skip", 1).sendKeys(Keys.ENTER);
    browser.tabTo(".to-list", 1).sendKeys(Keys.ENTER);
    browser.tabTo(".list tbody td a", 6).sendKeys(Keys.ENTER);
    browser.until(() -> browser.path().matches(LIST + "/[0-9a-f-]{36}"));
    browser.tabTo("#comment", 30).sendKeys("By keyboard.");
    browser.tabTo("button[formaction$='/steps/confirm']", 2).sendKeys(Keys.ENTER);
    browser.see("The flag is confirmed.");
    browser.tabTo("a[href$='/act/note']", 60).sendKeys(Keys.ENTER);
    browser.until(() -> browser.path().endsWith("/act/note"));
    browser.tabTo("#text", 15).sendKeys("By keyboard.");
    browser.tabTo("form[action$='/preview'] button", 2).sendKeys(Keys.ENTER);
    browser.see("Nothing is written yet.");
    browser.tabTo("main button.primary", 15).sendKeys(Keys.ENTER);
    browser.see("The note is in FOLIO.");
  }

  /** Every page of this part, with names and comments that a page must show and not run. */
  private List<String> hostilePages() throws IOException, InterruptedException {
    JsonObject flag = flag("expired-with-open-business", 5);
    String id = flag.getString("id");
    JsonObject user = colleague.get("/users/" + flag.getString("patronId"));
    user.getJsonObject("personal").put("lastName", HOSTILE);
    colleague.put("/users/" + user.getString("id"), "application/json", user.encode());
    JsonObject comment =
        new JsonObject()
            .put("version", colleague.get("/patron-flags/flags/" + id).getInteger("version"));
    colleague.post("/patron-flags/flags/" + id + "/steps/comment", comment.put("comment", HOSTILE));
    return List.of(
        LIST,
        LIST + "?kind=contact-data&sort=oldest&flag=" + id,
        LIST
            + "?severity=note&state=resolved&rule="
            + URLEncoder.encode(HOSTILE, StandardCharsets.UTF_8),
        page(flag),
        page(flag) + "?done=comment",
        page(flag) + "/act/block",
        page(flag) + "/act/note",
        page(flag) + "/act/deactivate",
        page(flag) + "/act/expiry",
        LIST + "/none");
  }

  @Test
  void noPageBreaksTheGuidelinesForAccessibilityNorRunsWhatItShows()
      throws IOException, InterruptedException {
    assertThat(EveryPage.broken(browser, hostilePages())).isEmpty();
  }

  @Test
  void noPageScrollsSidewaysAtThreeHundredAndTwentyPixelsOrAtFourHundredPercent()
      throws IOException, InterruptedException {
    assertThat(EveryPage.scrollingSideways(browser, "flags", hostilePages())).isEmpty();
  }
}
