package org.folioext.okapitesting.neighbours;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Optional;

/**
 * One reason not to renew, as mod-circulation says it. Versions after 24.5 say a code as well.
 *
 * @param block which override the answer offers
 */
record RenewalRefusal(String message, String code, JsonArray parameters, Optional<String> block) {
  private static final String LOAN = "renewalBlock";
  private static final String DUE_DATE = "renewalDueDateRequiredBlock";
  private static final String PATRON = "patronBlock";

  /** Nobody can override it. */
  static RenewalRefusal last(String message, String code, String key, String value) {
    return new RenewalRefusal(message, code, one(key, value), Optional.empty());
  }

  static RenewalRefusal ofLoan(String message, String code, String key, String value) {
    return new RenewalRefusal(message, code, one(key, value), Optional.of(LOAN));
  }

  static RenewalRefusal ofPatron(String message, String code, JsonArray parameters) {
    return new RenewalRefusal(message, code, parameters, Optional.of(PATRON));
  }

  static RenewalRefusal limit(JsonObject policy) {
    return new RenewalRefusal(
        "loan at maximum renewal number",
        "LOAN_RENEWAL_LIMIT_REACHED",
        parameters(policy),
        Optional.of(LOAN));
  }

  /** Could be overridden by whoever names a date. */
  static RenewalRefusal ofPolicy(String message, String code, JsonObject policy) {
    return new RenewalRefusal(message, code, parameters(policy), Optional.of(DUE_DATE));
  }

  private static JsonArray parameters(JsonObject policy) {
    return one("loanPolicyName", policy.getString("name"))
        .addAll(one("loanPolicyId", policy.getString("id")));
  }

  static JsonArray one(String key, String value) {
    return new JsonArray().add(new JsonObject().put("key", key).put("value", value));
  }

  JsonObject json(boolean coded) {
    JsonObject json = new JsonObject().put("message", message).put("parameters", parameters);
    if (coded) {
      json.put("code", code);
    }
    block.ifPresent(
        name ->
            json.put(
                "overridableBlock",
                new JsonObject()
                    .put("name", name)
                    .put(
                        "missingPermissions",
                        new JsonArray()
                            .add(
                                name.equals(PATRON)
                                    ? "circulation.override-patron-block"
                                    : "circulation.override-renewal-block"))));
    return json;
  }
}
