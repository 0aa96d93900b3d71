package org.folioext.okapitesting.gateway;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Reads ModuleDescriptors and refuses what Okapi refuses, in its words. */
final class DescriptorReader {
  private static final JsonArray NONE = new JsonArray();
  private static final Set<String> TYPES = Set.of("proxy", "multiple", "system");

  private DescriptorReader() {}

  static Descriptor read(String text) {
    try {
      return read(new JsonObject(text));
    } catch (DecodeException | ClassCastException e) {
      throw new Refusal(400, e.getMessage());
    }
  }

  static Descriptor read(JsonObject json) {
    Bean.MODULE.check(json);
    objects(json, "filters").forEach(RoutingRules::values);
    ModuleId id = ModuleId.of(json.getString("id", ""));
    return new Descriptor(
        id,
        json,
        objects(json, "provides").map(one -> provided(id, one)).toList(),
        wanted(id, json, "requires"),
        wanted(id, json, "optional"));
  }

  private static Provided provided(ModuleId module, JsonObject json) {
    Interface self = known(module, json);
    String declared = json.getString("interfaceType", "proxy");
    if (!TYPES.contains(declared)) {
      throw new Refusal(400, "Bad interface type '" + declared + "' for module " + module);
    }
    String type = self.id().startsWith("_") ? "system" : declared;
    return new Provided(
        self,
        type,
        objects(json, "handlers").map(handler -> handler(module, type, handler)).toList());
  }

  private static Handler handler(ModuleId module, String type, JsonObject json) {
    RoutingRules.values(json);
    Handler handler = Handler.of(json);
    if (handler.path().isEmpty()) {
      throw new Refusal(400, "Bad routing entry, needs a pathPattern or at least a path");
    }
    if (!type.equals("system") && !json.containsKey("permissionsRequired")) {
      throw new Refusal(
          400,
          "Module '"
              + module
              + "' handler "
              + handler.path()
              + ": Missing field permissionsRequired");
    }
    return handler;
  }

  private static List<Interface> wanted(ModuleId module, JsonObject json, String field) {
    return objects(json, field)
        .map(
            one -> {
              if (field.equals("requires") && !one.getJsonArray("handlers", NONE).isEmpty()) {
                throw new Refusal(
                    400, "No handlers allowed in 'requires' section for module " + module);
              }
              return known(module, one);
            })
        .toList();
  }

  private static Interface known(ModuleId module, JsonObject json) {
    if (!json.containsKey("id")) {
      throw new Refusal(400, "id is missing for module " + module);
    }
    if (!json.containsKey("version")) {
      throw new Refusal(400, "version is missing for module " + module);
    }
    Interface one = new Interface(json.getString("id"), json.getString("version"));
    if (!one.wellFormed()) {
      throw new Refusal(400, "Failed to decode:Bad version number '" + one.version() + "'");
    }
    return one;
  }

  private static Stream<JsonObject> objects(JsonObject json, String field) {
    return json.getJsonArray(field, NONE).stream().map(JsonObject.class::cast);
  }
}
