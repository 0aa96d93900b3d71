package org.folioext.console.patrons.rules;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * Whom a rule would flag.
 *
 * @param read patrons looked at, {@code leftOut} among them
 * @param unseen patrons who are there and did not come
 * @param whole whether these were all
 * @param stopped {@code calls}, {@code time} or {@code failed}: why the rest was not read
 * @param reasons why nobody can tell, in the person's language
 * @param samples ids of some who would be flagged; none where the person may not see evidence
 */
public record RuleCount(
    long read,
    long leftOut,
    long flagged,
    long clear,
    long cannotTell,
    long unseen,
    boolean whole,
    Optional<String> stopped,
    List<Reason> reasons,
    List<String> samples) {

  /** Why nobody can tell of so many. */
  public record Reason(String text, long patrons) {}

  static RuleCount of(JsonObject json) {
    return new RuleCount(
        json.getLong("read"),
        json.getLong("leftOut"),
        json.getLong("flagged"),
        json.getLong("clear"),
        json.getLong("cannotTell"),
        json.getLong("unseen"),
        json.getBoolean("whole"),
        Optional.ofNullable(json.getString("stopped")),
        json.getJsonArray("reasons", new JsonArray()).stream()
            .map(JsonObject.class::cast)
            .map(reason -> new Reason(reason.getString("text"), reason.getLong("patrons")))
            .toList(),
        json.getJsonArray("samples", new JsonArray()).stream().map(String.class::cast).toList());
  }

  /** Key of the text that tells what was not seen; empty where all was. */
  public Optional<String> gap() {
    return whole
        ? Optional.empty()
        : Optional.of("patrons.rules.count." + stopped.orElse("missing"));
  }
}
