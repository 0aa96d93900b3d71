package org.folioext.console.notices.statistics;

import io.vertx.core.json.JsonObject;

/**
 * Messages of one key.
 *
 * @param key the month as 2026-01, the id of the rule or patron group, the channel, or the tag of
 *     the language; empty for no group
 * @param underWay of which it is not known yet what became of them; letters stay so
 * @param failed that did not go out, or did not arrive
 * @param unknown of which nobody can tell
 */
public record Counted(String key, long sent, long underWay, long failed, long unknown) {

  static Counted of(JsonObject json) {
    return new Counted(
        json.getString("key"),
        json.getLong("sent"),
        json.getLong("underWay"),
        json.getLong("failed"),
        json.getLong("unknown"));
  }

  static Counted none(String key) {
    return new Counted(key, 0, 0, 0, 0);
  }

  Counted and(Counted other) {
    return new Counted(
        key,
        sent + other.sent,
        underWay + other.underWay,
        failed + other.failed,
        unknown + other.unknown);
  }

  public long total() {
    return sent + underWay + failed + unknown;
  }
}
