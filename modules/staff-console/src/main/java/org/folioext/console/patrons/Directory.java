package org.folioext.console.patrons;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.folioext.console.gateway.Caller;
import org.folioext.console.gateway.Cql;
import org.folioext.console.gateway.Found;
import org.folioext.console.gateway.Gateway;
import org.folioext.console.gateway.GatewayFailure;
import org.folioext.console.gateway.GatewayFailure.Kind;
import org.folioext.console.gateway.Url;

/**
 * Names of things that FOLIO knows by ids: patron groups, departments, staff. What the person may
 * not see, FOLIO no longer has, or does not tell now, is not among them. For many threads.
 */
public final class Directory {

  /** As many as a page has use for. */
  private static final int MOST = 1000;

  private final Gateway gateway;

  public Directory(Gateway gateway) {
    this.gateway = gateway;
  }

  /** Patron groups by id, in the order of their names. */
  public Future<Map<String, String>> groups(Caller caller) {
    return names(caller, "/groups", "cql.allRecords=1 sortBy group", "usergroups", "group");
  }

  /** Departments by id, in the order of their names. */
  public Future<Map<String, String>> departments(Caller caller) {
    return names(caller, "/departments", "cql.allRecords=1 sortBy name", "departments", "name");
  }

  /** User names by id. */
  public Future<Map<String, String>> users(Caller caller, Collection<String> ids) {
    List<String> asked = ids.stream().distinct().limit(80).toList();
    return asked.isEmpty()
        ? Future.succeededFuture(Map.of())
        : names(caller, "/users", Cql.isOneOf("id", asked), "users", "username");
  }

  private Future<Map<String, String>> names(
      Caller caller, String path, String query, String list, String name) {
    Url url = new Url(path, Map.of()).with("query", query).with("limit", MOST);
    return gateway
        .get(caller, url.toString())
        .map(json -> byId(json, list, name))
        .recover(
            cause ->
                cause instanceof GatewayFailure failure && failure.kind() != Kind.SIGNED_OUT
                    ? Future.succeededFuture(Map.of())
                    : Future.failedFuture(cause));
  }

  private static Map<String, String> byId(JsonObject json, String list, String name) {
    Map<String, String> names = new LinkedHashMap<>();
    Found.of(json, list, Function.identity())
        .items()
        .forEach(one -> names.put(one.getString("id"), one.getString(name, one.getString("id"))));
    return names;
  }
}
