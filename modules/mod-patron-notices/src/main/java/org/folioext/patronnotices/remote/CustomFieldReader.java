package org.folioext.patronnotices.remote;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.folioext.okapi.remote.CqlText;
import org.folioext.okapi.remote.Gateway;
import org.folioext.okapi.remote.Given;
import org.folioext.okapi.remote.NotSeen;
import org.folioext.patronnotices.domain.fit.CustomFields;

/**
 * Custom fields of users (interface custom-fields 3, which several modules offer: mod-users is
 * named). Stateless.
 */
public final class CustomFieldReader {
  private static final String PATH = "/custom-fields";
  private static final int MOST = 10_000;

  private final Gateway gateway;

  /** Fields as the gateway of a request shows them. */
  public CustomFieldReader(Gateway gateway) {
    this.gateway = gateway;
  }

  /** All fields; unknown where the gateway tells no module. Fails with CallFailed or NotSeen. */
  public Future<CustomFields> all() {
    return gateway
        .modulesOf("users")
        .compose(
            modules ->
                modules.size() == 1
                    ? all(modules.get(0))
                    : Future.succeededFuture(CustomFields.UNKNOWN));
  }

  private Future<CustomFields> all(String module) {
    String query = CqlText.encoded("entityType==user");
    return gateway
        .to(module)
        .get(PATH + "?limit=" + MOST + "&query=" + query)
        .map(CustomFieldReader::fields)
        .recover(failure -> Absent.or(failure, CustomFields.UNKNOWN));
  }

  private static CustomFields fields(JsonObject answer) {
    List<JsonObject> records = Given.objects(answer, "customFields").toList();
    if (records.size() < Given.integer(answer, "totalRecords").orElse(Integer.MAX_VALUE)) {
      throw new NotSeen(PATH, "was cut short");
    }
    return fields(records);
  }

  /** The fields of some records. */
  public static CustomFields fields(List<JsonObject> records) {
    Map<String, Map<String, String>> fields = new HashMap<>();
    for (JsonObject record : records) {
      Given.text(record, "refId").ifPresent(id -> fields.put(id, options(record)));
    }
    return CustomFields.of(fields);
  }

  private static Map<String, String> options(JsonObject record) {
    JsonObject list = Given.object(Given.object(record, "selectField"), "options");
    Map<String, String> options = new HashMap<>();
    Given.objects(list, "values")
        .forEach(
            option ->
                Given.text(option, "id")
                    .ifPresent(
                        id ->
                            Given.text(option, "value")
                                .ifPresent(value -> options.put(id, value))));
    return options;
  }
}
