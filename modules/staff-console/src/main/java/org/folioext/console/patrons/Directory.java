package org.folioext.console.patrons;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.folioext.console.gateway.Caller;
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
  private final PatronGroups groups;
  private final People people;

  public Directory(Gateway gateway) {
    this.gateway = gateway;
    this.groups = new PatronGroups(gateway);
    this.people = new People(gateway);
  }

  /** Patron groups by id, in the order of their names. */
  public Future<Map<String, String>> groups(Caller caller) {
    return orNone(groups.names(caller));
  }

  /** Departments by id, in the order of their names. */
  public Future<Map<String, String>> departments(Caller caller) {
    Url url =
        new Url("/departments", Map.of())
            .with("query", "cql.allRecords=1 sortBy name")
            .with("limit", MOST);
    return orNone(gateway.get(caller, url.toString()).map(Directory::departments));
  }

  /** Users by id. */
  public Future<Map<String, String>> users(Caller caller, Collection<String> ids) {
    return orNone(people.names(caller, ids));
  }

  private static Future<Map<String, String>> orNone(Future<Map<String, String>> names) {
    return names.recover(
        cause ->
            cause instanceof GatewayFailure failure && failure.kind() != Kind.SIGNED_OUT
                ? Future.succeededFuture(Map.of())
                : Future.failedFuture(cause));
  }

  private static Map<String, String> departments(JsonObject json) {
    Map<String, String> names = new LinkedHashMap<>();
    Found.of(json, "departments", Function.identity())
        .items()
        .forEach(one -> names.put(one.getString("id"), one.getString("name")));
    return names;
  }
}
