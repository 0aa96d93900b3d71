package org.folioext.console.notices.rules;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folioext.console.gateway.GatewayFailure;
import org.folioext.console.web.PageRequest;

/**
 * Notice policies of FOLIO that tell patrons what a rule tells.
 *
 * @param held notices that wait for nothing but that both are wanted
 * @param heldSince RFC 3339, when the oldest of them began to wait; empty where none does
 * @param uncheckedSince RFC 3339, since when FOLIO cannot be asked; empty where it can
 */
public record Beside(
    List<Policy> policies, long held, Optional<String> heldSince, Optional<String> uncheckedSince) {

  /** Nothing is known of any. */
  static final Beside NONE = new Beside(List.of(), 0, Optional.empty(), Optional.empty());

  private static final String ID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

  /**
   * A policy.
   *
   * @param name what the library calls it; its id where that is not known
   * @param confirmed whether a person said that both are wanted
   */
  public record Policy(String id, String name, boolean confirmed) {

    private static Policy of(String id, String name, boolean confirmed) {
      return new Policy(id, name.isBlank() ? id : name, confirmed);
    }
  }

  /** Of an answer; a module that is older does not say what is held. */
  static Beside of(JsonObject json) {
    JsonObject held = json.getJsonObject("held", new JsonObject());
    return new Beside(
        policies(json.getJsonArray("policies", new JsonArray())),
        held.getLong("count", 0L),
        Optional.ofNullable(held.getString("sinceDate")),
        Optional.ofNullable(json.getString("uncheckedSinceDate")));
  }

  /** Policies as the contract has them. */
  public static List<Policy> policies(JsonArray policies) {
    return policies.stream()
        .map(JsonObject.class::cast)
        .map(
            one ->
                Policy.of(one.getString("id"), one.getString("name"), one.getBoolean("confirmed")))
        .toList();
  }

  /** Those that a refusal names by their ids; it tells other things too. */
  static List<Policy> told(GatewayFailure failure) {
    return failure.told().entrySet().stream()
        .filter(one -> one.getKey().matches(ID))
        .map((Map.Entry<String, String> one) -> Policy.of(one.getKey(), one.getValue(), false))
        .toList();
  }

  /** Says in a request that both are wanted, of those that the form showed, where it does. */
  static void answer(PageRequest form, JsonObject request) {
    if (form.form("overlap").isPresent()) {
      request.put("confirmOverlap", true).put("overlapPolicies", shown(form));
    }
  }

  /** Ids of those that the form showed. */
  static JsonArray shown(PageRequest form) {
    return new JsonArray(form.forms("policy"));
  }

  /** The question of others, which FOLIO has by now. */
  Beside asked(List<Policy> others) {
    return new Beside(others, held, heldSince, Optional.empty());
  }

  /** Those that nobody said are wanted. */
  public List<Policy> open() {
    return policies.stream().filter(one -> !one.confirmed()).toList();
  }
}
