package org.folioext.console.notices.runs;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * Whether all is as it should be.
 *
 * @param planAt time from which the day is planned, in the library's zone
 * @param expected the last day that should have been planned; empty where the zone is not known
 * @param overdue whether it was not, although a rule is on
 * @param heldRules rules of which something waits for a person
 * @param heldNotices notices that wait
 * @param broken rules that are on and cannot act
 * @param sendingOn whether a person switched sending on
 * @param sendingOpen whether anything goes out from here
 * @param standing unnamed, unconfirmed, different or confirmed
 * @param sending what holds of sending, in the person's language
 * @param unknown messages of which nobody can tell whether they went out
 * @param heldDomains mail domains to which nothing is sent, since their server refuses everybody
 */
record Status(
    String planAt,
    Optional<String> expected,
    boolean overdue,
    Optional<Run> last,
    Optional<Run> open,
    long heldRules,
    long heldNotices,
    List<Broken> broken,
    boolean sendingOn,
    boolean sendingOpen,
    String standing,
    String sending,
    long unknown,
    long heldDomains) {

  /** A rule that is on and cannot act. */
  record Broken(String rule, String name) {}

  static Status of(JsonObject json) {
    JsonObject night = json.getJsonObject("night");
    JsonObject held = json.getJsonObject("held");
    JsonObject sending = json.getJsonObject("sending");
    return new Status(
        night.getString("planAt"),
        Optional.ofNullable(night.getString("expectedDate")),
        night.getBoolean("overdue"),
        Optional.ofNullable(night.getJsonObject("last")).map(Run::of),
        Optional.ofNullable(night.getJsonObject("open")).map(Run::of),
        held.getLong("rules"),
        held.getLong("notices"),
        json.getJsonArray("broken", new JsonArray()).stream()
            .map(JsonObject.class::cast)
            .map(one -> new Broken(one.getString("rule"), one.getString("name")))
            .toList(),
        sending.getBoolean("enabled"),
        sending.getBoolean("open"),
        sending.getString("standing"),
        sending.getString("sentence"),
        json.getLong("unknownMessages"),
        json.getJsonObject("undelivered", new JsonObject()).getLong("domainsHeld", 0L));
  }
}
