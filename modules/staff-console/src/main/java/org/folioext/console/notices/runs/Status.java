package org.folioext.console.notices.runs;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import org.folioext.console.notices.rules.Beside;

/**
 * Whether all is as it should be.
 *
 * @param planAt time from which the day is planned, in the library's zone
 * @param tooLate whether that is too late for what must go out on its day
 * @param expected the last day that should have been planned; empty where the zone is not known
 * @param overdue whether it was not, although a rule is on
 * @param heldRules rules of which something waits for a person
 * @param heldNotices notices that wait
 * @param broken rules that are on and cannot act
 * @param overlaps rules that are on beside FOLIO's own notices, without a person's yes
 * @param uncheckedSince RFC 3339, since when FOLIO cannot be asked for its own notices
 * @param sendingOn whether a person switched sending on
 * @param sendingOpen whether anything goes out from here
 * @param standing unnamed, unconfirmed, different or confirmed
 * @param sending what holds of sending, in the person's language
 * @param unknown messages of which nobody can tell whether they went out
 * @param heldDomains mail domains to which nothing is sent, since their server refuses everybody
 * @param stopped what may have stopped
 */
record Status(
    String planAt,
    boolean tooLate,
    Optional<String> expected,
    boolean overdue,
    Optional<Run> last,
    Optional<Run> open,
    long heldRules,
    long heldNotices,
    List<Broken> broken,
    List<Overlap> overlaps,
    Optional<String> uncheckedSince,
    boolean sendingOn,
    boolean sendingOpen,
    String standing,
    String sending,
    long unknown,
    long heldDomains,
    Stopped stopped) {

  /** A rule that is on and cannot act. */
  record Broken(String rule, String name) {}

  /**
   * A rule beside FOLIO's own notices.
   *
   * @param policies what the library calls them
   */
  record Overlap(String rule, String name, List<String> policies) {

    /** Of a status; a module that is older says nothing of it. */
    static List<Overlap> of(JsonObject overlaps) {
      return overlaps.getJsonArray("rules", new JsonArray()).stream()
          .map(JsonObject.class::cast)
          .map(
              one ->
                  new Overlap(
                      one.getString("rule"),
                      one.getString("name"),
                      Beside.policies(one.getJsonArray("policies")).stream()
                          .map(Beside.Policy::name)
                          .toList()))
          .toList();
    }
  }

  /**
   * What may have stopped without anybody's noticing.
   *
   * @param silentSince when the timer last rang, where it should have since
   * @param stuck whether a run is open for too long
   * @param failedRuns runs that failed after the last that finished
   * @param late notices that wait for longer than a day to go out
   * @param failed notices of the last seven days
   * @param expired notices of the last seven days that were not sent before it was too late
   * @param halted why sending ends before all is sent, in the person's language
   */
  record Stopped(
      Optional<String> silentSince,
      boolean stuck,
      long failedRuns,
      long late,
      long failed,
      long expired,
      Optional<String> halted) {

    /** Of a status; a module that is older says nothing of it. */
    static Stopped of(JsonObject json) {
      JsonObject night = json.getJsonObject("night");
      JsonObject timer = json.getJsonObject("timer", new JsonObject());
      JsonObject notices = json.getJsonObject("notices", new JsonObject());
      return new Stopped(
          Optional.ofNullable(timer.getString("rangDate"))
              .filter(rang -> timer.getBoolean("silent")),
          night.getBoolean("stuck", false),
          night.getLong("failedRuns", 0L),
          notices.getLong("late", 0L),
          notices.getLong("failed", 0L),
          notices.getLong("expired", 0L),
          Optional.ofNullable(notices.getJsonObject("halted"))
              .map(halted -> halted.getString("sentence")));
    }
  }

  static Status of(JsonObject json) {
    JsonObject night = json.getJsonObject("night");
    JsonObject held = json.getJsonObject("held");
    JsonObject sending = json.getJsonObject("sending");
    JsonObject overlaps = json.getJsonObject("overlaps", new JsonObject());
    return new Status(
        night.getString("planAt"),
        night.getBoolean("tooLate", false),
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
        Overlap.of(overlaps),
        Optional.ofNullable(overlaps.getString("uncheckedSinceDate")),
        sending.getBoolean("enabled"),
        sending.getBoolean("open"),
        sending.getString("standing"),
        sending.getString("sentence"),
        json.getLong("unknownMessages"),
        json.getJsonObject("undelivered", new JsonObject()).getLong("domainsHeld", 0L),
        Stopped.of(json));
  }
}
