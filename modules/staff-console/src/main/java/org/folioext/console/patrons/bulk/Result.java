package org.folioext.console.patrons.bulk;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import org.folioext.console.web.Texts;

/**
 * What came of one flag or account.
 *
 * @param state {@code waiting}, {@code done} or {@code not-done}
 * @param code why it was not done
 * @param message the same in English
 * @param left what was left in FOLIO
 */
public record Result(
    long number,
    String flag,
    String patron,
    String state,
    Optional<String> code,
    Optional<String> message,
    Optional<String> left) {

  public static final List<String> STATES = List.of("not-done", "done", "waiting");

  static Result of(JsonObject json) {
    return new Result(
        json.getLong("number"),
        json.getString("flagId"),
        json.getString("patronId"),
        json.getString("state"),
        Optional.ofNullable(json.getString("code")),
        Optional.ofNullable(json.getString("message")),
        Optional.ofNullable(json.getString("leftId")));
  }

  /**
   * Why it was not done, in the person's language where there is a text; else as the module said.
   */
  public String why(Texts texts) {
    return code.map(known -> "patrons.told." + known)
        .filter(texts::has)
        .map(texts::text)
        .or(() -> message)
        .orElse("");
  }
}
