package org.folioext.okapitesting;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An operation that a contract has.
 *
 * @param path with its parameters in braces
 * @param timer called by the gateway itself, and by nobody through it
 */
public record ContractOperation(String id, HttpMethod method, String path, boolean timer) {

  /**
   * All of them.
   *
   * @param contract on the class path; each operation has an {@code operationId} and an {@code
   *     x-okapi}
   */
  public static List<ContractOperation> all(String contract) {
    JsonObject paths = ContractFile.read(contract).document().getJsonObject("paths");
    return paths.stream()
        .flatMap(
            path ->
                ((JsonObject) path.getValue())
                    .stream()
                        .map(one -> of(path.getKey(), one.getKey(), (JsonObject) one.getValue())))
        .toList();
  }

  private static ContractOperation of(String path, String method, JsonObject operation) {
    return new ContractOperation(
        operation.getString("operationId"),
        HttpMethod.valueOf(method.toUpperCase(Locale.ROOT)),
        path,
        operation.getJsonObject("x-okapi").containsKey("interface"));
  }

  /**
   * Its path with values in the places of its parameters.
   *
   * @param values by the name of the parameter, as they stand in a path; others may be among them
   */
  public String at(Map<String, String> values) {
    String filled = path;
    for (Map.Entry<String, String> value : values.entrySet()) {
      filled = filled.replace("{" + value.getKey() + "}", value.getValue());
    }
    return filled;
  }

  @Override
  public String toString() {
    return id;
  }
}
