package org.folioext.console.patrons;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
 * Names of what FOLIO knows by ids, under the person's own token; by its interface users unless a
 * method says otherwise: patron groups, departments, users, staff and patrons alike. What the
 * person may not see, FOLIO no longer has, or does not tell now, is not among them, and pages show
 * the id. For many threads.
 */
public final class Directory {

  /** More groups or departments than any library has. */
  private static final int ALL = 1000;

  private static final int AT_ONCE = 50;

  private final Gateway gateway;
  private final Duration patience;

  /**
   * @param patience how long a page waits for names, before it shows ids
   */
  public Directory(Gateway gateway, Duration patience) {
    this.gateway = gateway;
    this.patience = patience;
  }

  /** Patron groups by id, in the order of their names. */
  public Future<Map<String, String>> groups(Caller caller) {
    return named(caller, "/groups", "usergroups", "group");
  }

  /** Departments by id, in the order of their names. */
  public Future<Map<String, String>> departments(Caller caller) {
    return named(caller, "/departments", "departments", "name");
  }

  /** Item types by id, by the interface material-types. */
  public Future<Map<String, String>> itemTypes(Caller caller) {
    return named(caller, "/material-types", "mtypes", "name");
  }

  /** Locations by id, by the interface locations. */
  public Future<Map<String, String>> locations(Caller caller) {
    return named(caller, "/locations", "locations", "name");
  }

  /** Loan policies by id, by the interface loan-policy-storage. */
  public Future<Map<String, String>> loanPolicies(Caller caller) {
    return named(caller, "/loan-policy-storage/loan-policies", "loanPolicies", "name");
  }

  /** Templates of messages by id, by the interface template-engine. */
  public Future<Map<String, String>> templates(Caller caller) {
    return named(caller, "/templates", "templates", "name");
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

  /** The barcode of a user; empty where there is none, or FOLIO does not tell it. */
  public Future<Optional<String>> barcode(Caller caller, String id) {
    return orElse(
        users(caller, Cql.is("id", id), 1)
            .map(
                users ->
                    users.stream()
                        .findFirst()
                        .map(user -> user.getString("barcode"))
                        .filter(code -> !code.isBlank())),
        Optional.empty());
  }

  /** The id of whoever has a user name; empty where nobody has, or the person may not ask. */
  public Future<Optional<String>> called(Caller caller, String userName) {
    return Gateway.orElse(
        users(caller, Cql.is("username", userName), 1)
            .map(users -> users.stream().findFirst().map(user -> user.getString("id"))),
        Optional.empty());
  }

  /** The id of whoever has a barcode or user name; empty where it is not one alone. */
  public Future<Optional<String>> known(Caller caller, String word) {
    String query = Cql.is("barcode", word) + " or " + Cql.is("username", word);
    return Gateway.orElse(
        users(caller, query, 2)
            .map(
                users ->
                    users.size() == 1
                        ? Optional.of(users.get(0).getString("id"))
                        : Optional.<String>empty()),
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

  private Future<Map<String, String>> orNone(Future<Map<String, String>> names) {
    return orElse(names, Map.of());
  }

  private <T> Future<T> orElse(Future<T> wanted, T otherwise) {
    return wanted
        .timeout(patience.toMillis(), TimeUnit.MILLISECONDS)
        .recover(
            cause ->
                cause instanceof TimeoutException
                        || cause instanceof GatewayFailure failure
                            && failure.kind() != Kind.SIGNED_OUT
                    ? Future.succeededFuture(otherwise)
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
