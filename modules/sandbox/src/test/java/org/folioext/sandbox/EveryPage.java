package org.folioext.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openqa.selenium.NoAlertPresentException;

/** What every page keeps to, whatever it shows. Stateless. */
final class EveryPage {

  private static final int WIDE = 1280;

  /** What a window of {@link #WIDE} pixels is at 400 %, in CSS pixels. */
  private static final int NARROW = 320;

  private EveryPage() {}

  /** Where pages break the guidelines for accessibility, light or dark, or run what they show. */
  static List<String> broken(Browser browser, List<String> pages) {
    List<String> broken = new ArrayList<>();
    for (String page : pages) {
      browser.dark(false);
      browser.go(page);
      Guidelines.broken(browser).map(one -> page + " " + one).forEach(broken::add);
      browser.dark(true);
      Guidelines.brokenByColours(browser).map(one -> page + " (dark) " + one).forEach(broken::add);
      if (isAlert(browser)) {
        broken.add(page + " runs what it shows");
      }
    }
    browser.dark(false);
    return broken;
  }

  private static boolean isAlert(Browser browser) {
    try {
      browser.driver().switchTo().alert();
      return true;
    } catch (NoAlertPresentException none) {
      return false;
    }
  }

  /**
   * Pages that scroll sideways at 320 pixels or at 400 %.
   *
   * @param name of the pictures that are kept of them, for a person to look at
   */
  static List<String> scrollingSideways(Browser browser, String name, List<String> pages)
      throws IOException {
    List<String> wide = new ArrayList<>();
    browser.width(NARROW);
    for (String page : pages) {
      browser.go(page);
      browser.picture(Path.of("target/pictures", name + pages.indexOf(page) + "-320.png"));
      if (browser.beyondTheEdge() > 0) {
        wide.add(page);
      }
    }
    browser.width(WIDE);
    return wide;
  }
}
