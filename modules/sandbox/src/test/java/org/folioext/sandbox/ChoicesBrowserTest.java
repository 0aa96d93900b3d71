package org.folioext.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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

/** What a coordinator sets, writes, counts and runs in the console. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChoicesBrowserTest {

  private static final String SETTINGS = "/patrons/settings";
  private static final String CONFIGURATION = "/patrons/configuration";
  private static final String NEW_RULE = "/patrons/rules/new";

  /** The name is one that a page must show and not run. */
  private static final String RULE =
      """
      name: <img src=x onerror=alert(1)> grown
      severity: note
      says: Look at <b>this</b>.
      when:
        tag: no-such-tag
      cases:
        - name: tagged
          today: 2026-07-01
          patron: {tags: [no-such-tag]}
          expect: flagged
        - name: plain
          today: 2026-07-01
          patron: {tags: [other]}
          expect: clear
      """;

  private Browser browser;
  private String before;

  @BeforeAll
  void open(Sandbox demo) {
    browser = Browser.open(demo.consoleUrl().toString());
    signIn();
    before = exported();
  }

  @AfterAll
  void close() {
    browser.close();
  }

  @BeforeEach
  void asItWas() {
    browser.width(1280);
    browser.dark(false);
    browser.driver().manage().deleteAllCookies();
    signIn();
    configure(before);
  }

  /** A policy that was violated, or a script that failed, is told in the browser's own log. */
  @AfterEach
  void theBrowserHasNothingToComplainOf() {
    assertThat(browser.driver().manage().logs().get("browser").getAll())
        .filteredOn(entry -> !entry.getMessage().contains("with a status of 4"))
        .isEmpty();
  }

  private void signIn() {
    browser.go("/sign-in");
    field("user").sendKeys(Login.COORDINATOR.username());
    field("password").sendKeys(Sandbox.PASSWORD + Keys.ENTER);
    browser.until(() -> browser.path().equals("/today"));
  }

  private WebElement field(String id) {
    return browser.driver().findElement(By.id(id));
  }

  private void write(String id, String text) {
    browser.driver().executeScript("arguments[0].value = arguments[1]", field(id), text);
  }

  private void click(String css, String text) {
    browser.click(css, text);
  }

  private String exported() {
    return (String)
        browser
            .driver()
            .executeAsyncScript(
                "fetch(location.pathname.replace(/[/]today$/, '/patrons/configuration/export'))"
                    + ".then(answer => answer.text()).then(arguments[0])");
  }

  private void configure(String yaml) {
    browser.go(CONFIGURATION);
    write("yaml", yaml);
    click("button", "Show what would change");
    browser.until(() -> !browser.driver().findElements(By.id("changes")).isEmpty());
    if (!browser.driver().findElements(By.cssSelector("button[value=apply]")).isEmpty()) {
      click("button", "Make these changes");
      browser.see("Settings and rules are what the text says.");
    }
  }

  @Test
  void aSettingIsChangedAndTheHistoryTellsWhoDidIt() {
    browser.go(SETTINGS);
    write("expiringDays", "999");
    click(".sheet button", "Save");
    browser.see("Nothing was saved");
    assertThat(field("expiringDays-wrong").getText()).contains("from 0 to 366");
    assertThat(field("expiringDays").getAttribute("aria-invalid")).isEqualTo("true");
    write("expiringDays", "21");
    click(".sheet button", "Save");
    browser.see("The settings are saved.");
    browser.go(SETTINGS);
    assertThat(field("expiringDays").getAttribute("value")).isEqualTo("21");
    click("a", "History");
    browser.see("Settings changed");
    assertThat(browser.driver().findElement(By.cssSelector(".of-record")).getText())
        .contains("Castellan", "21");
  }

  @Test
  void aRuleIsWrittenWithAMistakeAndThenRight() {
    browser.go(NEW_RULE);
    write("yaml", RULE.replace("when:", "whenn:"));
    click("button", "Try");
    browser.see("Line 4");
    assertThat(field("mistakes").getText()).contains("whenn");
    write("yaml", RULE.replace("tags: [other]", "tags: [no-such-tag]"));
    click("button", "Save");
    browser.see("Not saved: some cases do not come out as they say.");
    write("yaml", RULE);
    click("button", "Try");
    browser.see("All cases come out as they say.");
    click("button", "Save");
    browser.see("The rule is saved.");
    assertThat(field("sentence").getText()).contains("has the tag no-such-tag");
    browser.go("/patrons/rules");
    click("a", "<img src=x onerror=alert(1)> grown");
    click("a", "Remove");
    browser.see("Remove this rule?");
    click("button", "Remove it");
    browser.see("The rule is removed.");
    assertThat(exportedFrom("/today")).isEqualTo(before);
  }

  private String exportedFrom(String page) {
    browser.go(page);
    return exported();
  }

  @Test
  void aConfigurationShowsItsDifferencesBeforeItIsMade() {
    browser.go(CONFIGURATION);
    write("yaml", before.replaceFirst("stormLeast: \\d+", "stormLeast: 4321"));
    click("button", "Show what would change");
    browser.see("1 change");
    assertThat(field("changes").getText()).contains("New flags that are never too many", "4321");
    assertThat(exportedFrom("/today")).isEqualTo(before);
  }

  @Test
  void scansAreRunPausedResumedAndCancelled() {
    configure(before.replaceFirst("callsPerSecond: \\d+", "callsPerSecond: 1"));
    browser.go("/jobs");
    click("button", "Run now");
    browser.until(() -> browser.path().startsWith("/patrons/scans/"));
    click("button", "Cancel");
    browser.see("Cancelled");
    browser.go("/jobs");
    click("button", "Pause");
    browser.see("Paused.");
    click("button", "Resume");
    browser.until(() -> !browser.driver().getPageSource().contains("Paused."));
    configure(before);
    browser.go("/jobs");
    click("button", "Run now");
    browser.until(() -> browser.path().startsWith("/patrons/scans/"));
    browser.until(
        () -> {
          browser.driver().navigate().refresh();
          return browser.driver().getPageSource().contains("Finished");
        });
  }

  @Test
  void aSettingIsChangedByKeyboardAlone() {
    browser.go(SETTINGS);
    WebElement days = browser.tabTo("#expiringDays", 80);
    days.sendKeys(Keys.chord(Keys.CONTROL, "a"), "22", Keys.ENTER);
    browser.see("The settings are saved.");
    browser.go("/jobs");
    browser.tabTo("form[action$='/scans/pause'] button", 20).sendKeys(Keys.ENTER);
    browser.see("Paused.");
  }

  @Test
  void theSessionOfOneLibraryOpensNoPageOfAnother(Sandbox demo) {
    configure(before.replaceFirst("expiringDays: \\d+", "expiringDays: 77"));
    String other = demo.addLibrary("hillside", 60).toString();
    for (String page : List.of("/today", "/jobs", SETTINGS, "/patrons/rules", CONFIGURATION)) {
      browser.driver().get(other + page);
      assertThat(browser.driver().getCurrentUrl()).as(page).startsWith(other + "/sign-in");
    }
    field("user").sendKeys(Login.COORDINATOR.username());
    field("password").sendKeys(Sandbox.PASSWORD + Keys.ENTER);
    browser.until(() -> browser.driver().getCurrentUrl().endsWith(CONFIGURATION));
    browser.driver().get(other + SETTINGS);
    assertThat(field("expiringDays").getAttribute("value")).isEqualTo("30");
    write("expiringDays", "88");
    click(".sheet button", "Save");
    browser.see("The settings are saved.");
    browser.go(SETTINGS);
    assertThat(field("expiringDays").getAttribute("value")).isEqualTo("77");
  }

  /** Every page of this part, with a rule and a tag whose names a page must show and not run. */
  private List<String> hostilePages() {
    configure(
        before.replaceFirst("excludedTags: .*", "excludedTags: ['<img src=x onerror=alert(1)>']"));
    browser.go(NEW_RULE);
    write("yaml", RULE);
    click("button", "Save");
    browser.see("The rule is saved.");
    String rule = browser.path().replaceFirst("\\?.*", "");
    browser.go("/jobs");
    String scan =
        browser
            .driver()
            .findElement(By.cssSelector("a[href*='/patrons/scans/']"))
            .getAttribute("href")
            .replaceFirst(".*(/patrons/scans/)", "$1");
    return List.of(
        "/today",
        "/jobs",
        scan,
        scan + "/purge",
        SETTINGS,
        SETTINGS + "/history",
        CONFIGURATION,
        "/patrons/statistics",
        "/patrons/statistics?by=group",
        "/patrons/statistics?by=month&from=2026-02-02&to=2026-02-01",
        "/patrons/rules",
        "/patrons/rules/built-in/card-expired",
        rule,
        rule + "/remove",
        NEW_RULE);
  }

  @Test
  void noPageBreaksTheGuidelinesForAccessibilityNorRunsWhatItShows() {
    assertThat(EveryPage.broken(browser, hostilePages())).isEmpty();
  }

  @Test
  void noPageScrollsSidewaysAtThreeHundredAndTwentyPixelsOrAtFourHundredPercent()
      throws IOException {
    assertThat(EveryPage.scrollingSideways(browser, "choices", hostilePages())).isEmpty();
  }
}
