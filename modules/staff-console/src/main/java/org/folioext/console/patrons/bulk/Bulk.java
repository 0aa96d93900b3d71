package org.folioext.console.patrons.bulk;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folioext.console.gateway.Url;

/**
 * One thing done to many, as the contract of mod-patron-flags has it.
 *
 * @param task what is done: one of {@link #STEPS} or {@link #EFFECTS}
 * @param options how; may hold personal data
 * @param query which flags were chosen, in CQL
 * @param actor id of who chose them
 */
public record Bulk(
    String id,
    String task,
    Map<String, Object> options,
    String query,
    long waiting,
    long done,
    long notDone,
    String created,
    Optional<String> actor) {

  /** Decided here, flag by flag. */
  public static final List<String> STEPS =
      List.of("confirm", "dismiss", "snooze", "assign", "comment");

  /** Changed in FOLIO, account by account. */
  public static final List<String> EFFECTS = List.of("block", "note", "deactivate", "expiry");

  /** Those that were done. */
  public static final Url ALL = new Url("/patrons/bulk", Map.of());

  static Bulk of(JsonObject json) {
    return new Bulk(
        json.getString("id"),
        json.getString("step", json.getString("effect")),
        json.getJsonObject("options").getMap(),
        json.getString("query"),
        json.getLong("waiting"),
        json.getLong("done"),
        json.getLong("notDone"),
        json.getString("createdDate"),
        Optional.ofNullable(json.getString("createdByUserId")));
  }

  /** Its page. */
  public static Url link(String id) {
    return Url.of("/patrons/bulk/%s", id);
  }

  public long total() {
    return waiting + done + notDone;
  }

  /** Where it stands: {@code waiting}, {@code running} or {@code finished}. */
  public String state() {
    return waiting == 0 ? "finished" : done + notDone == 0 ? "waiting" : "running";
  }

  /** Whether it changes FOLIO. */
  public boolean inFolio() {
    return EFFECTS.contains(task);
  }
}
