package org.folioext.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** What a cataloger does in the console, from upload to finding. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CatalogueBrowserTest {

  @TempDir private static Path folder;

  private Browser browser;
  private Path file;

  @BeforeAll
  void open(Sandbox demo) throws IOException {
    browser = Browser.open(demo.consoleUrl().toString());
    file = Files.write(folder.resolve("<b>vendor.mrc"), VendorFile.of(400));
  }

  @AfterAll
  void close() {
    browser.close();
  }

  @BeforeEach
  void signedOut() {
    browser.driver().manage().deleteAllCookies();
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

  private void upload() {
    browser.go("/catalogue/upload");
    browser.driver().findElement(By.id("file")).sendKeys(file.toString());
    browser.driver().findElement(By.cssSelector("#upload button[type=submit]")).click();
    finished();
  }

  private void finished() {
    browser.until(() -> browser.path().startsWith("/catalogue/runs/"));
    browser.see("Finished");
  }

  @Test
  void fromUploadToFinding() {
    browser.signIn();
    upload();
    assertThat(browser.title()).isEqualTo("<b>vendor.mrc");
    click("a", "By rule");
    browser.until(() -> browser.path().endsWith("view=rules"));
    click(".pane a", "undefined-subfield");
    browser.see("Field 245 has no subfield $x.");
    click(".of-record h2 a", "Record 40");
    assertThat(browser.driver().findElement(By.cssSelector("mark")).getText())
        .startsWith("$xAuthor Example");
    assertThat(browser.driver().findElement(By.id("rule")).getText())
        .contains("undefined-subfield", "What to do");
  }

  private void click(String css, String text) {
    browser.click(css, text);
  }

  @Test
  void fromUploadToFindingByKeyboardAlone() {
    browser.go("/catalogue/upload");
    WebElement user = browser.driver().switchTo().activeElement();
    assertThat(user.getAttribute("id")).isEqualTo("user");
    user.sendKeys(Login.CATALOGER.username(), Keys.TAB);
    browser.driver().switchTo().activeElement().sendKeys(Sandbox.PASSWORD, Keys.ENTER);
    browser.until(() -> browser.path().equals("/catalogue/upload"));
    // The dialog of the system is not the page's: its answer is typed into the field.
    browser.tabTo("#file", 15).sendKeys(file.toString());
    browser.tabTo("#upload button[type=submit]", 3).sendKeys(Keys.ENTER);
    finished();
    browser.tabTo("a.skip", 1).sendKeys(Keys.ENTER);
    browser.tabTo(".choices a[href*='severity=error']", 5).sendKeys(Keys.ENTER);
    browser.until(() -> browser.path().contains("severity=error"));
    browser.tabTo("a.skip", 1).sendKeys(Keys.ENTER);
    browser.tabTo(".of-record h2 a", 30).sendKeys(Keys.ENTER);
    browser.until(() -> browser.path().contains("/records/"));
    assertThat(browser.title()).startsWith("Record ");
  }

  @Test
  void noPageBreaksTheGuidelinesForAccessibility() {
    assertThat(EveryPage.broken(browser, pages())).isEmpty();
  }

  @Test
  void noPageScrollsSidewaysAtThreeHundredAndTwentyPixels() throws IOException {
    assertThat(EveryPage.scrollingSideways(browser, "catalogue", pages())).isEmpty();
  }

  /** Every page of the console, the ones before sign-in among them; signed in afterwards. */
  private List<String> pages() {
    browser.signIn();
    upload();
    String run = browser.path();
    return List.of(
        "/sign-in?ended=true",
        "/today",
        "/jobs",
        "/catalogue",
        "/catalogue?state=failed",
        "/catalogue/upload",
        run,
        run + "?view=rules",
        run + "?severity=error&page=9",
        run + "/records/40",
        run + "/records/20",
        run + "/delete",
        "/catalogue/rules",
        "/catalogue/rules/isbn",
        "/catalogue/profiles",
        "/catalogue/runs/none",
        "/nowhere");
  }

  @Test
  void aWrongPasswordIsSaidAtOnce() {
    browser.go("/sign-in");
    browser.driver().findElement(By.id("user")).sendKeys(Login.CATALOGER.username());
    browser.driver().findElement(By.id("password")).sendKeys("wrong" + Keys.ENTER);
    browser.see("That did not work");
    assertThat(browser.driver().findElement(By.cssSelector("[role=alert] p")).isDisplayed())
        .isTrue();
  }

  @Test
  void aFileIsDeletedAfterAskingAndTheListSaysSo() {
    browser.signIn();
    upload();
    click("a", "Delete");
    browser.see("This cannot be undone.");
    click("button", "Delete it");
    browser.see("The file is deleted.");
  }
}
