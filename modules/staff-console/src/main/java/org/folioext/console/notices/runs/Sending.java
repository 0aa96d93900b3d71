package org.folioext.console.notices.runs;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * Whether anything goes out, and from which installation.
 *
 * @param enabled whether a person switched it on
 * @param open whether anything goes out from here
 * @param standing unnamed, unconfirmed, different or confirmed
 * @param sentence what holds, in the person's language
 * @param fingerprint of this installation
 * @param waiting notices that go out as soon as it is on
 * @param waitingSince RFC 3339, when the time of the oldest had come; empty where none waits
 * @param changed who switched it last, and when
 * @param confirmed who confirmed an installation, and when
 */
public record Sending(
    boolean enabled,
    int version,
    boolean open,
    String standing,
    String sentence,
    String fingerprint,
    List<Part> parts,
    long waiting,
    Optional<String> waitingSince,
    Optional<Deed> changed,
    Optional<Deed> confirmed) {

  /** What a person did: RFC 3339, and their id. */
  public record Deed(String date, Optional<String> by) {}

  /**
   * A part of what tells installations apart.
   *
   * @param label in the person's language
   * @param here empty where it is not known
   * @param confirmed when a person confirmed an installation; empty where nobody did
   * @param sentence what it means that it differs
   */
  public record Part(
      String label,
      Optional<String> here,
      Optional<String> confirmed,
      boolean differs,
      Optional<String> sentence) {

    static Part of(JsonObject json) {
      return new Part(
          json.getString("label"),
          Optional.ofNullable(json.getString("here")),
          Optional.ofNullable(json.getString("confirmed")),
          json.getBoolean("differs"),
          Optional.ofNullable(json.getString("sentence")));
    }
  }

  /** Of an answer; a module that is older does not say what waits. */
  static Sending of(JsonObject json) {
    JsonObject waiting = json.getJsonObject("waiting", new JsonObject());
    return new Sending(
        json.getBoolean("enabled"),
        json.getInteger("version"),
        json.getBoolean("open"),
        json.getString("standing"),
        json.getString("sentence"),
        json.getString("fingerprint"),
        json.getJsonArray("parts", new JsonArray()).stream()
            .map(JsonObject.class::cast)
            .map(Part::of)
            .toList(),
        waiting.getLong("count", 0L),
        Optional.ofNullable(waiting.getString("sinceDate")),
        deed(json, "updated"),
        deed(json, "confirmed"));
  }

  private static Optional<Deed> deed(JsonObject json, String what) {
    return Optional.ofNullable(json.getString(what + "Date"))
        .map(date -> new Deed(date, Optional.ofNullable(json.getString(what + "ByUserId"))));
  }

  /** Whether this installation may be confirmed. */
  public boolean confirmable() {
    return standing.equals("unconfirmed") || standing.equals("different");
  }
}
