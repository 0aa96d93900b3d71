package org.folioext.console.patrons;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
import org.folioext.console.gateway.GatewayFailure;
import org.folioext.console.gateway.GatewayFailure.Kind;
import org.folioext.console.gateway.Url;

/**
 * Names of what FOLIO knows by ids, by its interface users and under the person's own token: patron
 * groups, departments, users, staff and patrons alike. What the person may not see, FOLIO no longer
 * has, or does not tell now, is not among them, and pages show the id. For many threads.
 */
public final class Directory {

  /** More groups or departments than any library has. */
  private static final int ALL = 1000;

  private static final int AT_ONCE = 50;

  private final Gateway gateway;

  public Directory(Gateway gateway) {
    this.gateway = gateway;
  }

  /** Patron groups by id, in the order of their names. */
  public Future<Map<String, String>> groups(Caller caller) {
    return named(caller, "/groups", "usergroups", "group");
  }

  /** Departments by id, in the order of their names. */
  public Future<Map<String, String>> departments(Caller caller) {
    return named(caller, "/departments", "departments", "name");
  }

  private Future<Map<String, String>> named(Caller caller, String path, String list, String name) {
    return orNone(
        found(caller, new Url(path, Map.of()).with("limit", ALL), list)
            .map(
                all -> {
                  Map<String, String> names = new LinkedHashMap<>();
                  all.stream()
                      .sorted(Comparator.comparing(one -> one.getString(name)))
                      .forEach(one -> names.put(one.getString("id"), one.getString(name)));
                  return names;
                }));
  }

  /** Users by id. */
  public Future<Map<String, String>> users(Caller caller, Collection<String> ids) {
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
    return orNone(
        users(caller, Cql.isOneOf("id", ids), ids.size())
            .map(
                users ->
                    users.stream()
                        .collect(
                            Collectors.toMap(
                                user -> user.getString("id"),
                                Directory::name,
                                (one, same) -> one))));
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
    return found(caller, url, "users");
  }

  private Future<List<JsonObject>> found(Caller caller, Url url, String list) {
    return gateway
        .get(caller, url.toString())
        .map(json -> Found.of(json, list, one -> one).items());
  }

  private static Future<Map<String, String>> orNone(Future<Map<String, String>> names) {
    return names.recover(
        cause ->
            cause instanceof GatewayFailure failure && failure.kind() != Kind.SIGNED_OUT
                ? Future.succeededFuture(Map.of())
                : Future.failedFuture(cause));
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
