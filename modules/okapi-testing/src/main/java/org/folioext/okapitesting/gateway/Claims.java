package org.folioext.okapitesting.gateway;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a token says. {@link #toString()} shows its type only. */
public record Claims(JsonObject json) {
  /** Kinds of token; the names are those of mod-authtoken. */
  static final String ACCESS = "access";

  static final String LEGACY = "legacy-access";
  static final String REFRESH = "refresh";
  static final String MODULE = "module";
  static final String DUMMY = "dummy";

  static Claims of(String type, String tenant, String sub, Optional<String> userId) {
    JsonObject json = new JsonObject().put("type", type).put("tenant", tenant).put("sub", sub);
    userId.ifPresent(id -> json.put("user_id", id));
    return new Claims(json);
  }

  Claims until(Instant end) {
    return new Claims(json.copy().put("exp", end.getEpochSecond()));
  }

  Claims with(String name, Object value) {
    return new Claims(json.copy().put(name, value));
  }

  public String type() {
    return json.getString("type", "");
  }

  public String tenant() {
    return json.getString("tenant", "");
  }

  /** The user's name. */
  public String sub() {
    return json.getString("sub", "");
  }

  /** Empty in tokens of system calls. */
  public Optional<String> userId() {
    return Optional.ofNullable(json.getString("user_id"));
  }

  List<String> extraPermissions() {
    return json.getJsonArray("extra_permissions", new JsonArray()).stream()
        .map(String.class::cast)
        .toList();
  }

  /** Whether it has an end that is past. */
  boolean expired(Instant now) {
    return json.containsKey("exp") && json.getLong("exp") < now.getEpochSecond();
  }

  @Override
  public String toString() {
    return type() + " token";
  }
}
