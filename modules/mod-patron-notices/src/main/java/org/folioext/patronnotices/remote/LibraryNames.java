package org.folioext.patronnotices.remote;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folioext.okapi.remote.Gateway;
import org.folioext.okapi.remote.Given;
import org.folioext.okapi.remote.Listing;
import org.folioext.patronnotices.domain.fit.Names;
import org.folioext.patronnotices.domain.plan.TemplateShelf;
import org.folioext.patronnotices.domain.plan.Templates;
import org.folioext.patronnotices.domain.rule.Field;

/**
 * What rules name: groups and departments (interface users), item types (material-types), locations
 * (locations), loan policies (loan-policy-storage), templates (template-engine). Stateless.
 */
public final class LibraryNames {

  private static final Map<Field, Listing> LISTS =
      Map.of(
          Field.GROUP, new Listing("/groups", "usergroups"),
          Field.DEPARTMENT, new Listing("/departments", "departments"),
          Field.ITEM_TYPE, new Listing("/material-types", "mtypes"),
          Field.LOCATION, new Listing("/locations", "locations"),
          Field.LOAN_POLICY, new Listing("/loan-policy-storage/loan-policies", "loanPolicies"));

  private static final Listing TEMPLATES = new Listing("/templates", "templates");

  private final Gateway gateway;

  /** As the gateway of a request shows them. */
  public LibraryNames(Gateway gateway) {
    this.gateway = gateway;
  }

  /**
   * Names of the records of these fields; where the library has no such module, there are none.
   *
   * @return fails with CallFailed, or with NotSeen
   */
  public Future<Names> of(Set<Field> fields) {
    List<Field> asked = List.copyOf(fields);
    return Future.all(asked.stream().map(this::named).toList())
        .map(
            read -> {
              Map<Field, Map<UUID, String>> names = new EnumMap<>(Field.class);
              for (int i = 0; i < asked.size(); i++) {
                names.put(asked.get(i), read.resultAt(i));
              }
              return new Names(names);
            });
  }

  private Future<Map<UUID, String>> named(Field field) {
    String key = field == Field.GROUP ? "group" : "name";
    return all(LISTS.get(field))
        .map(
            records ->
                records.stream()
                    .collect(
                        Collectors.toMap(
                            json -> Given.id(json, "id").orElseThrow(),
                            json -> Given.text(json, key).orElse(""))));
  }

  /** The templates; fails with CallFailed, or with NotSeen. */
  public Future<Templates> templates() {
    return all(TEMPLATES).map(LibraryNames::templates);
  }

  private static Templates templates(List<JsonObject> records) {
    TemplateShelf shelf = new TemplateShelf();
    for (JsonObject json : records) {
      Given.text(json, "id")
          .ifPresent(id -> shelf.put(id, Given.text(json, "name"), TemplateReader.template(json)));
    }
    return shelf;
  }

  private Future<List<JsonObject>> all(Listing listing) {
    return listing
        .all(gateway, "")
        .recover(
            failure ->
                Gateway.hasNoModule(failure)
                    ? Future.succeededFuture(List.of())
                    : Future.failedFuture(failure));
  }
}
