package org.folioext.okapitesting.gateway;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/**
 * One routing entry of a provided interface.
 *
 * @param json as it was registered
 * @param methods GET, …, or {@code *}
 * @param path a pattern: {@code {id}} is one segment, {@code *} anything
 */
public record Handler(JsonObject json, List<String> methods, String path) {
  static Handler of(JsonObject json) {
    return new Handler(
        json, texts(json, "methods"), json.getString("pathPattern", json.getString("path", "")));
  }

  /** Whether it takes requests of that method. */
  public boolean takes(String method) {
    return methods.contains(method) || methods.contains("*");
  }

  public List<String> permissionsRequired() {
    return texts(json, "permissionsRequired");
  }

  public List<String> permissionsDesired() {
    return texts(json, "permissionsDesired");
  }

  public List<String> modulePermissions() {
    return texts(json, "modulePermissions");
  }

  /** The name under which a module's token carries the permissions of this handler. */
  public String systemPermission(String module) {
    return "SYS#" + module + "#" + path + "#" + methods;
  }

  private static List<String> texts(JsonObject json, String field) {
    return json.getJsonArray(field, new JsonArray()).stream().map(String.class::cast).toList();
  }
}
