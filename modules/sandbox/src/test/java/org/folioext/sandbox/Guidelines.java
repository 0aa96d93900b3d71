package org.folioext.sandbox;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.util.List;
import java.util.stream.Stream;

/** WCAG 2.2 AA, as far as axe can tell. Stateless. */
final class Guidelines {
  private static final List<String> WCAG_22_AA =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  /** What a page in other colours can break that it did not break before. */
  private static final List<String> OF_COLOURS = List.of("color-contrast", "link-in-text-block");

  private Guidelines() {}

  /** What the page that is open breaks, and where first. */
  static Stream<String> broken(Browser browser) {
    return broken(browser, new AxeBuilder().withTags(WCAG_22_AA));
  }

  /** The same, of colours alone: for a page that was looked at, and has other colours now. */
  static Stream<String> brokenByColours(Browser browser) {
    return broken(browser, new AxeBuilder().withRules(OF_COLOURS));
  }

  /** The page has no frames, so axe needs no second window, for which it waits but a second. */
  @SuppressWarnings("deprecation") // of the mode that needs no second window
  private static Stream<String> broken(Browser browser, AxeBuilder axe) {
    Results results = axe.setLegacyMode(true).analyze(browser.driver());
    if (results.getErrorMessage() != null || results.getPasses().isEmpty()) {
      throw new AssertionError("axe did not look at the page: " + results.getErrorMessage());
    }
    return results.getViolations().stream()
        .map(rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml());
  }
}
