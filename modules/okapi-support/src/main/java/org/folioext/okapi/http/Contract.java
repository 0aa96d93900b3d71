package org.folioext.okapi.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * An OpenAPI contract as the router needs it: what plain routes answer is not validated, and
 * answers are not looked at (tests hold them against the contract), since vertx-openapi refuses
 * contracts with content types that it cannot validate. Paths begin at the gateway's root, whatever
 * servers are named.
 *
 * @param document the contract without them
 */
record Contract(JsonObject document, List<Declared> operations) {

  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  /**
   * An operation.
   *
   * @param id where it has none, method and path
   * @param path with parameters in braces
   */
  record Declared(String id, HttpMethod method, String path, boolean plain) {}

  /** Reads a contract from the class path; blocks. */
  static Contract read(String resource) {
    try (InputStream in = Contract.class.getClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no contract on the class path: " + resource);
      }
      Object yaml = new Load(LoadSettings.builder().build()).loadFromInputStream(in);
      return of(new JsonObject(names((Map<?, ?>) yaml)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Contract of(JsonObject document) {
    List<Declared> operations = new ArrayList<>();
    JsonObject paths = document.getJsonObject("paths", new JsonObject());
    for (String path : paths.fieldNames()) {
      JsonObject item = paths.getJsonObject(path);
      for (String method : item.fieldNames()) {
        if (METHODS.contains(method)) {
          JsonObject operation = item.getJsonObject(method);
          operations.add(declared(path, method, operation));
          leaveOut(operation);
        }
      }
    }
    document.getJsonObject("components", new JsonObject()).remove("responses");
    document.remove("servers");
    return new Contract(document, List.copyOf(operations));
  }

  private static Declared declared(String path, String method, JsonObject operation) {
    HttpMethod verb = HttpMethod.valueOf(method.toUpperCase(Locale.ROOT));
    String id = operation.getString("operationId", verb + " " + path);
    operation.put("operationId", id);
    return new Declared(id, verb, path, plain(operation));
  }

  private static boolean plain(JsonObject operation) {
    return operation.getBoolean("x-plain", false);
  }

  private static void leaveOut(JsonObject operation) {
    JsonObject any = new JsonObject().put("description", "as the contract says");
    operation.put("responses", new JsonObject().put("default", any));
    if (plain(operation)) {
      operation.remove("requestBody");
      operation.remove("parameters");
    }
  }

  /** YAML has keys that are no texts, such as 200. */
  private static Map<String, Object> names(Map<?, ?> map) {
    Map<String, Object> named = new LinkedHashMap<>();
    map.forEach((key, value) -> named.put(String.valueOf(key), value(value)));
    return named;
  }

  private static Object value(Object value) {
    if (value instanceof Map<?, ?> map) {
      return names(map);
    }
    if (value instanceof List<?> list) {
      return list.stream().map(Contract::value).collect(Collectors.toCollection(ArrayList::new));
    }
    return value;
  }
}
