package org.folioext.okapitesting.gateway;

import io.vertx.core.json.JsonObject;
import java.util.Optional;

/**
 * One module of an install.
 *
 * @param from the version that it replaces
 */
public record InstallStep(Action action, String id, Optional<String> from) {
  /** What is to be done with a module; the names are those of Okapi. */
  public enum Action {
    enable,
    disable,
    uptodate
  }

  /** Reads one as POST /install takes it. */
  public static InstallStep of(JsonObject json) {
    String action = json.getString("action", "");
    return switch (action) {
      case "enable" -> enable(json.getString("id"));
      case "disable" -> disable(json.getString("id"));
      default -> throw new Refusal(400, "Not implemented: action = " + action);
    };
  }

  static InstallStep enable(String id) {
    return new InstallStep(Action.enable, id, Optional.empty());
  }

  static InstallStep disable(String id) {
    return new InstallStep(Action.disable, id, Optional.empty());
  }

  JsonObject json() {
    JsonObject json = new JsonObject().put("id", id);
    from.ifPresent(before -> json.put("from", before));
    return json.put("action", action.name());
  }
}
