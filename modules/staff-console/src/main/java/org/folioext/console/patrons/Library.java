package org.folioext.console.patrons;

import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.Map;

/**
 * What settings say to pages of flags.
 *
 * @param effects which the library switched on; what is not in it is not known
 */
public record Library(Map<String, Boolean> effects, Folio folio) {

  /** Of settings that the person may not see. */
  static final Library UNKNOWN = new Library(Map.of(), Folio.NOWHERE);

  static Library of(JsonObject settings) {
    JsonObject on = settings.getJsonObject("effects", new JsonObject());
    Map<String, Boolean> effects = new HashMap<>();
    PatronActions.EFFECTS.forEach(effect -> effects.put(effect, on.getBoolean(effect, false)));
    return new Library(effects, Folio.at(settings.getString("folioUrl")));
  }
}
