package org.folioext.console.patrons;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folioext.console.gateway.Caller;
import org.folioext.console.gateway.Cql;
import org.folioext.console.gateway.Found;
import org.folioext.console.gateway.Gateway;
import org.folioext.console.gateway.Url;

/**
 * Names of users, staff and patrons alike, by FOLIO's interface users, under the person's own
 * token: whoever may not read users is shown ids. For many threads.
 */
public final class People {

  private static final int AT_ONCE = 50;

  private final Gateway gateway;

  public People(Gateway gateway) {
    this.gateway = gateway;
  }

  /** Names by id; of those alone whom the person may see, and who are there. */
  public Future<Map<String, String>> names(Caller caller, Collection<String> ids) {
    List<String> sorted = List.copyOf(new TreeSet<>(ids));
    List<Future<Map<String, String>>> parts = new ArrayList<>();
    for (int from = 0; from < sorted.size(); from += AT_ONCE) {
      parts.add(some(caller, sorted.subList(from, Math.min(sorted.size(), from + AT_ONCE))));
    }
    return Future.all(parts)
        .map(
            all -> {
              Map<String, String> names = new HashMap<>();
              parts.forEach(part -> names.putAll(part.result()));
              return names;
            });
  }

  private Future<Map<String, String>> some(Caller caller, List<String> ids) {
    return Gateway.orElse(
        users(caller, Cql.isOneOf("id", ids), ids.size())
            .map(
                users ->
                    users.stream()
                        .collect(
                            Collectors.toMap(
                                user -> user.getString("id"), People::name, (one, same) -> one))),
        Map.of());
  }

  /** The id of whoever has a user name; empty where nobody has, or the person may not ask. */
  public Future<Optional<String>> called(Caller caller, String userName) {
    return Gateway.orElse(
        users(caller, Cql.is("username", userName), 1)
            .map(users -> users.stream().findFirst().map(user -> user.getString("id"))),
        Optional.empty());
  }

  private Future<List<JsonObject>> users(Caller caller, String query, int limit) {
    Url url = new Url("/users", Map.of()).with("query", query).with("limit", limit);
    return gateway
        .get(caller, url.toString())
        .map(json -> Found.of(json, "users", user -> user).items());
  }

  /** Family name first, as lists of patrons have it; the user name of who has none. */
  private static String name(JsonObject user) {
    JsonObject personal = user.getJsonObject("personal", new JsonObject());
    String given =
        Stream.of("preferredFirstName", "firstName")
            .map(key -> personal.getString(key, "").strip())
            .filter(name -> !name.isEmpty())
            .findFirst()
            .orElse("");
    String name =
        Stream.of(personal.getString("lastName", "").strip(), given)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(", "));
    return name.isEmpty() ? user.getString("username", user.getString("id")) : name;
  }
}
