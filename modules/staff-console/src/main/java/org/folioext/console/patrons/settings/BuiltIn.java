package org.folioext.console.patrons.settings;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.folioext.console.gateway.Caller;
import org.folioext.console.gateway.Found;
import org.folioext.console.gateway.Gateway;

/** The rules that every library has, as settings switch them. For many threads. */
final class BuiltIn {

  private final Gateway gateway;

  BuiltIn(Gateway gateway) {
    this.gateway = gateway;
  }

  /** Their titles by id. */
  Future<Map<String, String>> titles(Caller caller) {
    return gateway.get(caller, "/patron-flags/rules").map(BuiltIn::titles);
  }

  private static Map<String, String> titles(JsonObject json) {
    Map<String, String> titles = new LinkedHashMap<>();
    Found.of(json, "rules", Function.identity()).items().stream()
        .filter(rule -> rule.getBoolean("builtIn"))
        .forEach(rule -> titles.put(rule.getString("id"), rule.getString("title")));
    return titles;
  }
}
