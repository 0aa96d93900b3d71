package org.folioext.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/**
 * What a coordinator sees and decides of notices and renewals in a library that is at work. What
 * waits is looked at before it is let go: the order of the names.
 */
@BrowserTest
@TestMethodOrder(MethodOrderer.MethodName.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NoticesBrowserTest {

  private static final String RUNS = "/notices/runs";
  private static final String RENEWALS = "/notices/renewals";
  private static final String RENEWAL_WAITS = "a[href*='/notices/renewals/held/']";

  private Sandbox demo;
  private BusyLibrary library;
  private Browser browser;
  private List<String> pages;

  @BeforeAll
  void open(Sandbox demo) throws IOException, InterruptedException {
    this.demo = demo;
    library = BusyLibrary.open(demo);
    browser = Browser.open(library.console().toString());
    browser.signIn(Login.COORDINATOR);
    browser.go(RUNS);
    browser.until(
        () -> {
          browser.driver().navigate().refresh();
          return !browser.driver().findElements(By.cssSelector(RENEWAL_WAITS)).isEmpty()
              && browser.driver().getPageSource().contains("Finished");
        });
    pages = pages();
  }

  @AfterAll
  void close() {
    browser.close();
  }

  @BeforeEach
  void wideAndLight() {
    browser.width(1280);
    browser.dark(false);
  }

  /** A policy that was violated, or a script that failed, is told in the browser's own log. */
  @AfterEach
  void theBrowserHasNothingToComplainOf() {
    assertThat(browser.driver().manage().logs().get("browser").getAll())
        .filteredOn(entry -> !entry.getMessage().contains("with a status of 4"))
        .isEmpty();
  }

  /** Every page of notices that links lead to. */
  private List<String> pages() throws IOException, InterruptedException {
    String home = library.console().getPath();
    List<String> found =
        Crawler.signedIn(library.console(), Login.COORDINATOR).pages().stream()
            .map(Crawler.Found::path)
            .filter(path -> path.startsWith(home + "/notices/"))
            .map(path -> path.substring(home.length()))
            .toList();
    assertThat(found)
        .hasSizeGreaterThan(20)
        .anyMatch(path -> path.startsWith(RENEWALS + "/held/"))
        .anyMatch(path -> path.startsWith(RENEWALS + "/one/"))
        .anyMatch(path -> path.startsWith("/notices/deeds"))
        .anyMatch(path -> path.startsWith("/notices/held/"));
    return found;
  }

  @Test
  void noPageBreaksTheGuidelinesForAccessibilityNorRunsWhatItShows() {
    assertThat(EveryPage.broken(browser, pages)).isEmpty();
  }

  @Test
  void noPageScrollsSidewaysAtThreeHundredAndTwentyPixelsOrAtFourHundredPercent()
      throws IOException {
    assertThat(EveryPage.scrollingSideways(browser, "notices", pages)).isEmpty();
  }

  @Test
  void renewalsAreLetGoByKeyboardAloneAndTheirOutcomeIsSeen() {
    browser.go("/today");
    assertThat(browser.driver().findElement(By.tagName("main")).getText())
        .contains("renewals wait for a person today");
    browser.go(RUNS);
    browser.tabTo(RENEWAL_WAITS, 40).sendKeys(Keys.ENTER);
    browser.until(() -> browser.path().contains("/renewals/held/"));
    String count =
        browser
            .driver()
            .findElement(By.cssSelector("form[action$='/cancel'] input[name=count]"))
            .getAttribute("value");
    WebElement typed = browser.tabTo("#count", 40);
    typed.sendKeys("1" + count, Keys.ENTER);
    browser.see("It is not as many as you saw any more");
    browser.tabTo("#count", 40).sendKeys(count, Keys.ENTER);
    browser.see("The renewals are let go");
    demo.ring(BusyLibrary.TENANT);
    browser.go(RENEWALS + "?state=renewed");
    browser.until(
        () -> {
          browser.driver().navigate().refresh();
          return browser.driver().getPageSource().contains("New due date");
        });
  }
}
