package org.folioext.patronnotices.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.folioext.okapitesting.UserRequests;

/** What staff ask, each answer held against the contract. */
record Asking(UserRequests staff) {
  static final String RULES = "/patron-notices/rules";
  static final String SETTINGS = "/patron-notices/settings";
  static final String CONFIGURATION = "/patron-notices/configuration";
  static final String HISTORY = "/patron-notices/history";

  /** A rule that can act in every tenant of tests. */
  static JsonObject rule(String id) {
    return new JsonObject()
        .put("id", id)
        .put("name", "Rule " + id)
        .put("event", "card-expiring")
        .put("when", new JsonObject().put("before", new JsonArray().add(30).add(7)))
        .put("for", new JsonObject().put("group", "Adult"))
        .put(
            "send",
            new JsonObject()
                .put("by", new JsonArray().add("email"))
                .put("template", "Card expires soon"));
  }

  HttpResponse<Buffer> create(JsonObject rule) {
    return staff.call("createRule", HttpMethod.POST, RULES, rule);
  }

  JsonObject created(String id) {
    return create(rule(id)).bodyAsJsonObject();
  }

  HttpResponse<Buffer> replace(JsonObject rule) {
    return staff.call("updateRule", HttpMethod.PUT, path(rule.getString("id")), rule);
  }

  HttpResponse<Buffer> enable(String id, int version, boolean on) {
    return staff.call(
        "enableRule",
        HttpMethod.PUT,
        path(id) + "/enabled",
        new JsonObject().put("version", version).put("enabled", on));
  }

  HttpResponse<Buffer> delete(String id, int version) {
    return staff.call("deleteRule", HttpMethod.DELETE, path(id) + "?version=" + version);
  }

  HttpResponse<Buffer> order(int version, String... ids) {
    return staff.call(
        "orderRules",
        HttpMethod.PUT,
        "/patron-notices/rule-order",
        new JsonObject().put("orderVersion", version).put("rules", new JsonArray(List.of(ids))));
  }

  JsonObject get(String id) {
    return staff.get("getRule", path(id));
  }

  JsonObject list() {
    return staff.get("getRules", RULES);
  }

  List<String> ids() {
    return list().getJsonArray("rules").stream()
        .map(JsonObject.class::cast)
        .map(rule -> rule.getString("id"))
        .toList();
  }

  HttpResponse<Buffer> apply(String query, String yaml) {
    return staff.call(
        "updateConfiguration",
        HttpMethod.PUT,
        CONFIGURATION + query,
        "application/yaml",
        Buffer.buffer(yaml));
  }

  String export() {
    return staff.call("getConfiguration", HttpMethod.GET, CONFIGURATION).bodyAsString();
  }

  JsonArray history(String query) {
    return staff.get("getHistory", HISTORY + "?limit=100&query=" + query).getJsonArray("changes");
  }

  /** Parameters of the one error of an answer, but for the id of the request. */
  static Map<String, String> parameters(HttpResponse<Buffer> answer) {
    Map<String, String> parameters = new LinkedHashMap<>();
    error(answer).getJsonArray("parameters").stream()
        .map(JsonObject.class::cast)
        .forEach(one -> parameters.put(one.getString("key"), one.getString("value")));
    parameters.remove("requestId");
    return parameters;
  }

  static JsonObject error(HttpResponse<Buffer> answer) {
    return answer.bodyAsJsonObject().getJsonArray("errors").getJsonObject(0);
  }

  private static String path(String id) {
    return RULES + "/" + id;
  }
}
