package org.folioext.patronnotices.http;

import static java.util.Map.entry;

import java.util.Map;
import org.folioext.okapi.http.Operation;

/** The one table from the contract's operationIds to what answers them. */
public record Operations(
    RuleOperations rules,
    SettingsOperations settings,
    HistoryOperations history,
    MessageOperations messages) {

  /** The table. */
  public Map<String, Operation> table() {
    return Map.ofEntries(
        entry("getRules", rules::list),
        entry("getRule", rules::get),
        entry("checkRule", rules::check),
        entry("createRule", rules::create),
        entry("updateRule", rules::update),
        entry("deleteRule", rules::delete),
        entry("enableRule", rules::enable),
        entry("orderRules", rules::order),
        entry("getSettings", settings::get),
        entry("updateSettings", settings::update),
        entry("getHistory", history::list),
        entry("getMessages", messages::list),
        entry("getMessage", messages::get),
        entry("resendMessage", messages::resend),
        entry("settleMessage", messages::settle));
  }
}
