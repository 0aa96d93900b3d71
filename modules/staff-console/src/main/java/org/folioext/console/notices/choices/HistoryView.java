package org.folioext.console.notices.choices;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folioext.console.web.Paging;

/**
 * A page of the history of settings and rules.
 *
 * @param users names by id
 * @param what the filter: settings, rule or order
 * @param rule id of the one rule whose history it is
 */
public record HistoryView(
    List<Change> changes,
    Map<String, String> users,
    Optional<String> what,
    Optional<String> rule,
    Paging paging) {

  /** What the filter offers. */
  public static final List<String> FILTERS = List.of("settings", "rule", "order");

  public boolean isOf(String filter) {
    return what.filter(filter::equals).isPresent();
  }
}
