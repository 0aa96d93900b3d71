package org.folioext.okapi.tenant;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A change of a tenant, as the gateway asks for it until it is complete.
 *
 * @param error why it failed; only when complete
 * @param messages what was done, in order
 */
record TenantJob(
    UUID id, String tenant, boolean complete, Optional<String> error, List<String> messages) {

  JsonObject json() {
    JsonObject json =
        new JsonObject().put("id", id.toString()).put("tenant", tenant).put("complete", complete);
    error.ifPresent(text -> json.put("error", text));
    return messages.isEmpty() ? json : json.put("messages", new JsonArray(messages));
  }
}
