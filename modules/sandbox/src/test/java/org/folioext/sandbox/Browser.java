package org.folioext.sandbox;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The system's Chromium without a window, and one person at it. */
final class Browser implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int HEIGHT = 900;
  private static final List<String> QUIET =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private static final String TO_THE_MIDDLE =
      "arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})";
  private static final String MATCHES = "return arguments[0].matches(arguments[1])";

  private final ChromeDriver driver;
  private final Profile profile;
  private final String console;

  /** Passes where chromium and chromedriver are on the PATH. */
  static final class Installed implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      return onPath("chromium").isPresent() && onPath("chromedriver").isPresent()
          ? ConditionEvaluationResult.enabled("chromium is there")
          : ConditionEvaluationResult.disabled("no chromium or no chromedriver on the PATH");
    }
  }

  private Browser(ChromeDriver driver, Profile profile, String console) {
    this.driver = driver;
    this.profile = profile;
    this.console = console;
  }

  /**
   * Opens one with an empty profile.
   *
   * @param console the first page of the console
   */
  static Browser open(String console) {
    ChromeOptions options = new ChromeOptions();
    options.setBinary(onPath("chromium").orElseThrow().toFile());
    options.addArguments(QUIET);
    Profile profile = Profile.empty();
    options.addArguments("--user-data-dir=" + profile.folder());
    options.setExperimentalOption("prefs", Map.of("intl.accept_languages", "en"));
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(onPath("chromedriver").orElseThrow().toFile())
            .usingAnyFreePort()
            .build();
    Browser browser = new Browser(new ChromeDriver(service, options), profile, console);
    browser.width(1280);
    return browser;
  }

  private static Optional<Path> onPath(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst();
  }

  ChromeDriver driver() {
    return driver;
  }

  /** Makes the page so many CSS pixels wide. */
  void width(int pixels) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", pixels, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", false));
  }

  void dark(boolean is) {
    Map<String, String> feature =
        Map.of("name", "prefers-color-scheme", "value", is ? "dark" : "light");
    driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of(feature)));
  }

  /** Goes to a page below the tenant. */
  void go(String path) {
    driver.get(console + path);
  }

  void signIn() {
    signIn(Login.CATALOGER);
  }

  void signIn(Login person) {
    go("/sign-in");
    driver.findElement(By.id("user")).sendKeys(person.username());
    driver.findElement(By.id("password")).sendKeys(Sandbox.PASSWORD + Keys.ENTER);
    until(() -> path().equals("/today"));
  }

  /** Where it is, below the tenant. */
  String path() {
    String url = driver.getCurrentUrl();
    return url.startsWith(console) ? url.substring(console.length()) : url;
  }

  String title() {
    return driver.findElement(By.tagName("h1")).getText();
  }

  /**
   * Waits until something holds. A page may be replaced while it is looked at, which Chromium tells
   * in several ways: then it is looked at again, and what was wrong last is told when time is up.
   */
  void until(BooleanSupplier holds) {
    new WebDriverWait(driver, PATIENCE)
        .ignoring(WebDriverException.class)
        .until(page -> holds.getAsBoolean());
  }

  /** Waits until a text is on the page. */
  void see(String text) {
    until(() -> driver.findElement(By.tagName("body")).getText().contains(text));
  }

  /** Clicks the first thing of its kind that is to be seen and begins with a text. */
  void click(String css, String text) {
    WebElement thing =
        driver.findElements(By.cssSelector(css)).stream()
            .filter(one -> one.isDisplayed() && one.getText().startsWith(text))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no " + css + " that says " + text));
    driver.executeScript(TO_THE_MIDDLE, thing);
    thing.click();
  }

  /** Presses keys, where the focus is. */
  void type(CharSequence... keys) {
    new Actions(driver).sendKeys(keys).perform();
  }

  /** Presses Tab until a thing has the focus, which must be within so many presses. */
  WebElement tabTo(String css, int presses) {
    for (int i = 0; i < presses; i++) {
      type(Keys.TAB);
      WebElement now = driver.switchTo().activeElement();
      if (Boolean.TRUE.equals(driver.executeScript(MATCHES, now, css))) {
        return now;
      }
    }
    throw new AssertionError(css + " is not reached by " + presses + " presses of Tab");
  }

  /** How many pixels of the page are beyond the right edge. */
  long beyondTheEdge() {
    return (Long)
        driver.executeScript(
            "const page = document.documentElement; return page.scrollWidth - page.clientWidth");
  }

  /** Keeps what it shows, for a person to look at. */
  void picture(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
  }

  @Override
  public void close() {
    driver.quit();
    profile.close();
  }
}
