package org.folioext.console.patrons;

import io.vertx.core.Future;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.folioext.console.gateway.Caller;
import org.folioext.console.gateway.Found;
import org.folioext.console.gateway.Gateway;
import org.folioext.console.gateway.Url;

/** Names of patron groups, by FOLIO's interface users. For many threads. */
public final class PatronGroups {

  /** More groups than any library has. */
  private static final int ALL = 1000;

  private record Group(String id, String name) {}

  private final Gateway gateway;

  public PatronGroups(Gateway gateway) {
    this.gateway = gateway;
  }

  /** Names by id, sorted by name; none where the person may not read them. */
  public Future<Map<String, String>> names(Caller caller) {
    Url url = new Url("/groups", Map.of()).with("limit", ALL);
    return Gateway.orElse(
        gateway
            .get(caller, url.toString())
            .map(
                json ->
                    Found.of(
                        json,
                        "usergroups",
                        one -> new Group(one.getString("id"), one.getString("group"))))
            .map(PatronGroups::sorted),
        Map.of());
  }

  private static Map<String, String> sorted(Found<Group> found) {
    Map<String, String> names = new LinkedHashMap<>();
    found.items().stream()
        .sorted(Comparator.comparing(Group::name))
        .forEach(group -> names.put(group.id(), group.name()));
    return names;
  }
}
