package org.folioext.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** What a coordinator does to many in the console, and takes back. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorkBrowserTest {

  private static final String SETTINGS = "/patron-flags/settings";
  private static final String CLEAN_UP = "/patrons/left/clean-up";
  private static final String CANARY = "<img src=x onerror=alert(1)>\"'";

  /** The library gives a page one second, which is not enough on a machine that has much to do. */

  /** A rule of some dozen flags. */
  private static final String SOME = "rule=contact-phone-placeholder";

  private Sandbox demo;
  private Browser browser;
  private Staff coordinator;
  private JsonObject before;

  @BeforeAll
  void open(Sandbox one) throws Exception {
    demo = one;
    browser = Browser.open(demo.consoleUrl().toString());
    coordinator = demo.signIn(Login.COORDINATOR);
    before = settings();
    JsonObject effects = new JsonObject().put("block", true).put("note", true);
    set(before.copy().put("effects", effects));
  }

  @AfterAll
  void close() throws Exception {
    set(before);
    browser.close();
  }

  @BeforeEach
  void signIn() {
    browser.width(1280);
    browser.dark(false);
    slow(0);
    browser.driver().manage().deleteAllCookies();
    browser.go("/sign-in");
    field("user").sendKeys(Login.COORDINATOR.username());
    field("password").sendKeys(Sandbox.PASSWORD + Keys.ENTER);
    browser.until(() -> browser.path().equals("/today"));
  }

  /** A policy that was violated, or a script that failed, is told in the browser's own log. */
  @AfterEach
  void theBrowserHasNothingToComplainOf() {
    assertThat(browser.driver().manage().logs().get("browser").getAll())
        .filteredOn(entry -> !entry.getMessage().contains("with a status of 4"))
        .isEmpty();
  }

  private JsonObject settings() throws Exception {
    return coordinator.get(SETTINGS);
  }

  private void set(JsonObject some) throws Exception {
    JsonObject next = some.copy().put("version", settings().getInteger("version"));
    coordinator.put(SETTINGS, "application/json", next.encode());
  }

  private WebElement field(String id) {
    return browser.driver().findElement(By.id(id));
  }

  private boolean shows(String id) {
    return !browser.driver().findElements(By.id(id)).isEmpty();
  }

  private void click(String css, String text) {
    browser.click(css, text);
  }

  /** Every answer takes so long, so that a person can do something between two of them. */
  private void slow(int milliseconds) {
    browser.driver().executeCdpCommand("Network.enable", Map.of());
    browser
        .driver()
        .executeCdpCommand(
            "Network.emulateNetworkConditions",
            Map.of(
                "offline",
                false,
                "latency",
                milliseconds,
                "downloadThroughput",
                -1,
                "uploadThroughput",
                -1));
  }

  /** The number that a page asks to be typed, which stands at the end of its label. */
  private String asked() {
    return browser
        .driver()
        .findElement(By.cssSelector("label[for=count]"))
        .getText()
        .replaceFirst(".*\\D(\\d+)$", "$1");
  }

  private String chosen(String query, String task) {
    browser.go("/patrons/bulk/new?" + query);
    click(".plain a", task);
    browser.until(() -> shows("count"));
    String count = asked();
    field("count").sendKeys(count);
    return count;
  }

  private void through() {
    browser.until(() -> shows("run-over"));
    browser.see(", 0 waiting");
  }

  @Test
  void aBulkIsChosenBegunStoppedAndGoneOnWithAndCleanedUp() {
    browser.go("/patrons/flags?" + SOME);
    click("a.button", "Act on all of these");
    browser.until(() -> browser.path().startsWith("/patrons/bulk/new?"));
    String count = chosen(SOME, "Block patrons");
    assertThat(Integer.parseInt(count)).isGreaterThan(10);
    field("description").sendKeys(CANARY);
    click("button", "Choose them");
    browser.until(() -> shows("run-go"));
    String bulk = browser.path();
    browser.see("0 done, 0 not done, " + count + " waiting");

    slow(1500);
    field("run-go").click();
    browser.until(() -> shows("run-stop"));
    browser.see("5 done");
    field("run-stop").click();
    slow(0);
    browser.until(() -> shows("run-go"));
    assertThat(browser.path()).isEqualTo(bulk);
    assertThat(field("run-go").getText()).isEqualTo("Go on");
    browser.go("/patrons/bulk");
    browser.see("Block patrons");
    browser.go(bulk);
    field("run-go").click();
    through();
    assertThat(browser.driver().switchTo().activeElement().getAttribute("id"))
        .isEqualTo("run-over");
    field("run-over").click();
    browser.see("Finished");

    browser.go(CLEAN_UP);
    field("count").sendKeys(asked());
    click("button", "Go to the clean-up");
    browser.until(() -> shows("run-go"));
    field("run-go").click();
    through();
    browser.go(CLEAN_UP);
    browser.see("There is nothing to clean up.");
  }

  @Test
  void aWrongNumberChoosesNothing() {
    chosen("kind=card-expired", "Dismiss flags");
    field("count").sendKeys("0");
    click("button", "Choose them");
    browser.see("That is not how many there are now.");
  }

  @Test
  void manyAreCommentedOnByKeyboardAlone() {
    browser.go("/patrons/bulk/new?" + SOME + "&task=comment");
    String count = asked();
    browser.tabTo("#comment", 30).sendKeys("called them");
    browser.tabTo("#count", 3).sendKeys(count, Keys.ENTER);
    browser.until(() -> shows("run-go"));
    browser.tabTo("#run-go", 40).sendKeys(Keys.ENTER);
    through();
    assertThat(field("run-said").getText()).contains(count + " done");
  }

  @Test
  void whatAnUnusualNightBroughtIsToldOnTodayAndReleased() throws Exception {
    hold();
    browser.go("/today");
    browser.driver().findElement(By.cssSelector("a[href$='/patrons/held']")).click();
    browser.see("new flags wait");
    browser.see("What that means");
    assertThat(Guidelines.broken(browser)).isEmpty();
    browser.width(320);
    assertThat(browser.beyondTheEdge()).isZero();
    browser.width(1280);
    click("button", "Release all");
    browser.see("released.");
    browser.see("Nothing is held.");
  }

  /** A group is left out and comes back: all its flags are new, and every new one is too many. */
  private void hold() throws Exception {
    JsonObject now = settings();
    String group =
        coordinator
            .get("/patron-flags/flags?limit=1&query=rule==contact-none")
            .getJsonArray("flags")
            .getJsonObject(0)
            .getString("patronGroup");
    set(now.copy().put("excludedGroups", List.of(group)));
    scanned();
    set(now.copy().put("stormLeast", 0));
    scanned();
    set(now);
    assertThat(coordinator.get("/patron-flags/held").getInteger("held")).isPositive();
  }

  private void scanned() throws Exception {
    String id = coordinator.post("/patron-flags/scans", new JsonObject()).getString("id");
    browser.go("/patrons/scans/" + id);
    browser.until(
        () -> {
          browser.driver().navigate().refresh();
          return browser.driver().getPageSource().contains("Finished");
        });
  }

  @Test
  void allOfOnePatronIsSeenAndErasedAfterAsking() {
    browser.go("/patrons/flags?rule=contact-birth-date-placeholder");
    browser.driver().findElement(By.cssSelector("td a[href*='/patrons/flags/']")).click();
    browser.driver().findElement(By.cssSelector("a[href*='/patrons/accounts/']")).click();
    browser.until(() -> browser.path().startsWith("/patrons/accounts/"));
    click("a", "Erase");
    browser.see("cannot be undone");
    click("button", "Erase it");
    browser.see("All that was kept is erased.");
    browser.see("This patron has no flags.");
  }

  /** Every page of this part; what came from people is hostile. */
  private List<String> pages() {
    chosen(SOME, "Comment on flags");
    field("comment").sendKeys(CANARY);
    click("button", "Choose them");
    browser.until(() -> shows("run-go"));
    String bulk = browser.path();
    field("run-go").click();
    through();
    browser.go("/patrons/flags?rule=contact-email-malformed&flag=none");
    String flag =
        browser
            .driver()
            .findElement(By.cssSelector("td a[href*='/patrons/flags/']"))
            .getAttribute("href")
            .replaceFirst(".*(/patrons/flags/)", "$1");
    browser.go(flag);
    String account =
        browser
            .driver()
            .findElement(By.cssSelector("a[href*='/patrons/accounts/']"))
            .getAttribute("href")
            .replaceFirst(".*(/patrons/accounts/)", "$1");
    String some = "/patrons/bulk/new?" + SOME;
    return List.of(
        "/patrons/bulk",
        bulk,
        bulk + "?state=not-done",
        some,
        some + "&task=snooze",
        some + "&task=assign",
        some + "&task=block",
        some + "&task=note",
        some + "&task=expiry",
        "/patrons/left",
        "/patrons/left?removable=yes&state=written",
        CLEAN_UP,
        CLEAN_UP + "?of=9&gone=4&stayed=1",
        "/patrons/held",
        "/patrons/held?released=3",
        "/patrons/exports",
        account,
        account + "/erase");
  }

  @Test
  void noPageBreaksTheGuidelinesForAccessibilityRunsWhatItShowsOrScrollsSideways()
      throws IOException {
    List<String> pages = pages();
    assertThat(EveryPage.broken(browser, pages)).isEmpty();
    assertThat(EveryPage.scrollingSideways(browser, "work", pages)).isEmpty();
  }
}
