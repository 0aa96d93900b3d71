package org.folioext.okapitesting;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.openapi.contract.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** A contract as it was written. */
record ContractFile(JsonObject document) {

  static ContractFile read(String resource) {
    try (InputStream in =
        Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalArgumentException("no contract on the class path: " + resource);
      }
      Object yaml = new Load(LoadSettings.builder().build()).loadFromInputStream(in);
      return new ContractFile((JsonObject) json(yaml));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** YAML has keys that are no texts, such as 200. */
  private static Object json(Object yaml) {
    if (yaml instanceof Map<?, ?> map) {
      Map<String, Object> named = new LinkedHashMap<>();
      map.forEach((key, value) -> named.put(String.valueOf(key), json(value)));
      return new JsonObject(named);
    }
    if (yaml instanceof List<?> list) {
      JsonArray array = new JsonArray();
      list.forEach(one -> array.add(json(one)));
      return array;
    }
    return yaml;
  }

  /** Whether bodies of that type can be looked into. */
  static boolean validated(String type) {
    return type.contains("json") && MediaType.isMediaTypeSupported(type);
  }

  /** The one of the contract's types that a Content-Type is; parameters do not count. */
  static Optional<String> among(Set<String> types, String contentType) {
    return Stream.ofNullable(contentType)
        .flatMap(type -> types.stream().filter(one -> base(one).equals(base(type))))
        .findFirst();
  }

  private static String base(String type) {
    return type.split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
  }

  /** What the contract says of a response; that of the default where the status has none. */
  Optional<JsonObject> response(String operationId, int status) {
    JsonObject paths = document.getJsonObject("paths", new JsonObject());
    return objects(paths)
        .flatMap(ContractFile::objects)
        .filter(operation -> operationId.equals(operation.getString("operationId")))
        .map(operation -> operation.getJsonObject("responses", new JsonObject()))
        .map(all -> all.getJsonObject(String.valueOf(status), all.getJsonObject("default")))
        .flatMap(Stream::ofNullable)
        .map(this::resolved)
        .findFirst();
  }

  private static Stream<JsonObject> objects(JsonObject json) {
    return json.stream()
        .map(Map.Entry::getValue)
        .filter(JsonObject.class::isInstance)
        .map(JsonObject.class::cast);
  }

  private JsonObject resolved(JsonObject response) {
    String reference = response.getString("$ref");
    if (reference == null) {
      return response;
    }
    JsonObject at = document;
    for (String name : reference.substring("#/".length()).split("/")) {
      at = at.getJsonObject(name);
    }
    return at;
  }

  /** The contract without requests, and without the types that vertx-openapi cannot look into. */
  JsonObject validatable() {
    JsonObject copy = document.copy();
    leaveOut(copy);
    copy.remove("servers");
    return copy;
  }

  private static void leaveOut(Object value) {
    if (value instanceof JsonArray array) {
      array.forEach(ContractFile::leaveOut);
    }
    if (value instanceof JsonObject object) {
      if (object.getValue("content") instanceof JsonObject content && ofTypes(content)) {
        Set.copyOf(content.fieldNames()).stream()
            .filter(type -> !validated(type))
            .forEach(content::remove);
        if (content.isEmpty()) {
          object.remove("content");
        }
      }
      object.remove("requestBody");
      object.forEach(field -> leaveOut(field.getValue()));
    }
  }

  private static boolean ofTypes(JsonObject content) {
    return content.fieldNames().stream().allMatch(name -> name.contains("/"));
  }
}
