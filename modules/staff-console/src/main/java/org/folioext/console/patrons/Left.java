package org.folioext.console.patrons;

import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an action on a flag left in FOLIO, as the contract of mod-patron-flags has it.
 *
 * @param effect block, note, deactivate or expiry
 * @param before fields of FOLIO's record by name; may hold personal data
 */
public record Left(
    String id,
    String flag,
    String patron,
    String effect,
    Map<String, Object> before,
    Map<String, Object> after,
    String record,
    String state,
    String created,
    Optional<String> actor,
    String changed) {

  private static final Set<String> UNSETTLED = Set.of("planned", "unsure", "undoing");

  /** Reads one. */
  public static Left of(JsonObject json) {
    return new Left(
        json.getString("id"),
        json.getString("flagId"),
        json.getString("patronId"),
        json.getString("effect"),
        json.getJsonObject("before").getMap(),
        json.getJsonObject("after").getMap(),
        json.getString("recordId"),
        json.getString("state"),
        json.getString("createdDate"),
        Optional.ofNullable(json.getString("createdByUserId")),
        json.getString("changedDate"));
  }

  /** Whether it is in FOLIO, and can be taken back. */
  public boolean there() {
    return state.equals("written");
  }

  /** Whether FOLIO has to be asked what became of it. */
  public boolean unsettled() {
    return UNSETTLED.contains(state);
  }
}
