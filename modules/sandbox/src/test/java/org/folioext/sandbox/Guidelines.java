package org.folioext.sandbox;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.util.List;
import java.util.stream.Stream;

/** WCAG 2.2 AA, as far as axe can tell. Stateless. */
final class Guidelines {
  private static final List<String> WCAG_22_AA =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private Guidelines() {}

  /**
   * What the page that is open breaks, and where first. The page has no frames, so axe needs no
   * second window, for which it waits but a second.
   */
  static Stream<String> broken(Browser browser) {
    Results results =
        new AxeBuilder().setLegacyMode(true).withTags(WCAG_22_AA).analyze(browser.driver());
    if (results.getErrorMessage() != null || results.getPasses().isEmpty()) {
      throw new AssertionError("axe did not look at the page: " + results.getErrorMessage());
    }
    return results.getViolations().stream()
        .map(rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml());
  }
}
