package org.folioext.okapitesting.gateway;

import static java.util.Map.entry;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What Okapi reads descriptors into: the fields there are, and what they hold. */
enum Bean {
  ENV_ENTRY("EnvEntry", Map.of("name", Field.TEXT, "value", Field.TEXT, "description", Field.TEXT)),
  PERMISSION(
      "Permission",
      Map.of(
          "permissionName", Field.TEXT,
          "displayName", Field.TEXT,
          "description", Field.TEXT,
          "subPermissions", Field.TEXTS,
          "visible", Field.FLAG,
          "replaces", Field.TEXTS)),
  SCHEDULE("Schedule", Map.of("cron", Field.TEXT, "zone", Field.TEXT)),
  ROUTING_ENTRY(
      "RoutingEntry",
      Map.ofEntries(
          entry("redirectPath", Field.TEXT),
          entry("delay", Field.TEXT),
          entry("level", Field.TEXT),
          entry("path", Field.TEXT),
          entry("pathPattern", Field.TEXT),
          entry("permissionsRequiredTenant", Field.TEXTS),
          entry("rewritePath", Field.TEXT),
          entry("methods", Field.TEXTS),
          entry("permissionsDesired", Field.TEXTS),
          entry("schedule", Field.one(SCHEDULE)),
          entry("modulePermissions", Field.TEXTS),
          entry("type", Field.TEXT),
          entry("phase", Field.TEXT),
          entry("permissionsRequired", Field.TEXTS),
          entry("unit", Field.TEXT),
          entry("delegateCORS", Field.FLAG))),
  INTERFACE(
      "InterfaceDescriptor",
      Map.of(
          "id", Field.TEXT,
          "version", Field.TEXT,
          "interfaceType", Field.TEXT,
          "handlers", Field.each(ROUTING_ENTRY),
          "scope", Field.TEXTS)),
  LAUNCH(
      "LaunchDescriptor",
      Map.of(
          "cmdlineStart", Field.TEXT,
          "cmdlineStop", Field.TEXT,
          "exec", Field.TEXT,
          "dockerImage", Field.TEXT,
          "dockerPull", Field.FLAG,
          "dockerCMD", Field.TEXTS,
          "dockerArgs", Field.OPEN,
          "env", Field.each(ENV_ENTRY),
          "waitIterations", Field.NUMBER)),
  UI(
      "UiModuleDescriptor",
      Map.of("npm", Field.TEXT, "url", Field.TEXT, "local", Field.TEXT, "args", Field.TEXT)),
  MODULE(
      "ModuleDescriptor",
      Map.ofEntries(
          entry("id", Field.TEXT),
          entry("name", Field.TEXT),
          entry("tags", Field.TEXTS),
          entry("env", Field.each(ENV_ENTRY)),
          entry("requires", Field.each(INTERFACE)),
          entry("optional", Field.each(INTERFACE)),
          entry("provides", Field.each(INTERFACE)),
          entry("filters", Field.each(ROUTING_ENTRY)),
          entry("permissionSets", Field.each(PERMISSION)),
          entry("launchDescriptor", Field.one(LAUNCH)),
          entry("uiDescriptor", Field.one(UI)),
          entry("metadata", Field.OPEN),
          entry("replaces", Field.TEXTS)));

  private final String type;
  private final Map<String, Field> fields;

  Bean(String name, Map<String, Field> fields) {
    this.type = "org.folio.okapi.bean." + name;
    this.fields = fields;
  }

  /** Refuses with 400 and Jackson's words what the bean has no place for. */
  void check(JsonObject json) {
    check(json, "");
  }

  private void check(JsonObject json, String before) {
    json.forEach(
        one -> {
          String at = before + type + "[\"" + one.getKey() + "\"]";
          Field field = fields.get(one.getKey());
          if (field == null) {
            throw refused(unknown(one.getKey()), at);
          }
          if (one.getValue() != null) {
            field.check(one.getValue(), at);
          }
        });
  }

  /** Refuses a value that a setter of the bean would not take. */
  Refusal refusal(String reason, String field) {
    return refused(reason, type + "[\"" + field + "\"]");
  }

  private static Refusal refused(String reason, String at) {
    return new Refusal(
        400,
        "Failed to decode:"
            + reason
            + "\n at [Source: REDACTED] (through reference chain: "
            + at
            + ")");
  }

  private String unknown(String field) {
    String names =
        fields.keySet().stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(", "));
    return "Unrecognized field \"%s\" (class %s), not marked as ignorable (%d known properties: %s])"
        .formatted(field, type, fields.size(), names);
  }

  /** Whether a value, which is not null, has a place in a field. */
  @FunctionalInterface
  private interface Field {
    Field TEXT = scalar("java.lang.String", value -> true);
    Field NUMBER = scalar("java.lang.Integer", value -> value.toString().matches("-?\\d+"));
    Field FLAG = scalar("java.lang.Boolean", value -> value.toString().matches("true|false"));
    Field TEXTS = each(TEXT, "java.lang.String");
    Field OPEN = one((json, at) -> {}, "org.folio.okapi.bean.AnyDescriptor");

    void check(Object value, String at);

    static Field one(Bean bean) {
      return one((json, at) -> bean.check(json, at + "->"), bean.type);
    }

    static Field each(Bean bean) {
      return each(one(bean), bean.type);
    }

    private static Field scalar(String type, Predicate<Object> good) {
      return (value, at) -> {
        boolean structured = value instanceof JsonObject || value instanceof JsonArray;
        if (structured || !good.test(value)) {
          throw misplaced(value, type, at);
        }
      };
    }

    private static Field one(BiConsumer<JsonObject, String> bean, String type) {
      return (value, at) -> {
        if (!(value instanceof JsonObject json)) {
          throw misplaced(value, type, at);
        }
        bean.accept(json, at);
      };
    }

    private static Field each(Field one, String type) {
      return (value, at) -> {
        if (!(value instanceof JsonArray array)) {
          throw misplaced(value, type + "[]", at);
        }
        for (int i = 0; i < array.size(); i++) {
          one.check(array.getValue(i), at + "->java.lang.Object[][" + i + "]");
        }
      };
    }

    private static Refusal misplaced(Object value, String type, String at) {
      String what =
          value instanceof JsonObject
              ? "Object value (token `JsonToken.START_OBJECT`)"
              : value instanceof JsonArray
                  ? "Array value (token `JsonToken.START_ARRAY`)"
                  : "value '" + value + "'";
      return refused("Cannot deserialize value of type `" + type + "` from " + what, at);
    }
  }
}
