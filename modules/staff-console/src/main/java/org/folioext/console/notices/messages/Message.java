package org.folioext.console.notices.messages;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A message to a person, as mod-patron-notices tells it.
 *
 * @param patron id of whom it is about
 * @param recipient id of to whom it goes
 * @param language tag of BCP 47
 * @param state one of {@link MessageFilter#STATES}
 * @param means what the state means, in the person's language
 * @param because why it was refused, failed or is unknown, in the person's language
 * @param attempt from 1
 * @param run in which it was made
 * @param resendOf id of the message that it repeats
 * @param asked id of who asked for that
 * @param askedBecause why, one of {@link MessageViews#REASONS}; none in lists
 * @param day the library's, written {@code 2026-01-31}
 * @param looked whether FOLIO is still asked what became of it
 * @param textKept whether what it said is kept
 * @param causes what it tells of; none in lists
 * @param steps what happened to it, in order; none in lists
 */
public record Message(
    String id,
    String rule,
    String patron,
    String recipient,
    String channel,
    String language,
    String template,
    String state,
    String means,
    Optional<String> because,
    int attempt,
    Optional<String> run,
    Optional<String> resendOf,
    Optional<String> asked,
    Optional<String> askedBecause,
    String day,
    boolean looked,
    boolean textKept,
    List<Cause> causes,
    List<Step> steps) {

  private static final Set<String> OVER = Set.of("sent", "failed", "refused");

  /**
   * What it tells of.
   *
   * @param step days after the day of the event; before it they are negative
   * @param value the day, or the time, of the event
   * @param state where that stands: {@code sent} where a message told of it
   */
  public record Cause(String event, int step, String value, String state, Optional<String> reason) {

    static Cause of(JsonObject json) {
      return new Cause(
          json.getString("event"),
          json.getInteger("step"),
          json.getString("value"),
          json.getString("state"),
          Optional.ofNullable(json.getString("reason")));
    }
  }

  /** Something that happened: in the person's language, RFC 3339. */
  public record Step(String text, String date) {

    static Step of(JsonObject json) {
      return new Step(json.getString("text"), json.getString("date"));
    }
  }

  static Message of(JsonObject json) {
    return new Message(
        json.getString("id"),
        json.getString("rule"),
        json.getString("patronId"),
        json.getString("recipientId"),
        json.getString("channel"),
        json.getString("language"),
        json.getString("template"),
        json.getString("state"),
        json.getString("means"),
        Optional.ofNullable(json.getString("because")),
        json.getInteger("attempt"),
        Optional.ofNullable(json.getString("runId")),
        Optional.ofNullable(json.getString("resendOf")),
        Optional.ofNullable(json.getString("askedByUserId")),
        Optional.ofNullable(json.getString("askedBecause")),
        json.getString("localDate"),
        json.containsKey("lookDate"),
        json.getBoolean("textKept"),
        objects(json, "causes").map(Cause::of).toList(),
        objects(json, "steps").map(Step::of).toList());
  }

  private static Stream<JsonObject> objects(JsonObject json, String name) {
    return json.getJsonArray(name, new JsonArray()).stream().map(JsonObject.class::cast);
  }

  /** Whether a person is to say what became of it. */
  public boolean unknown() {
    return state.equals("unknown");
  }

  /** Whether it is done with: of a letter that FOLIO took there is never more to know. */
  public boolean over() {
    return OVER.contains(state) || state.equals("taken") && !looked;
  }

  /** Whether it is to be sent once more, and can be taken back. */
  public boolean waits() {
    return state.equals("ready") && resendOf.isPresent();
  }

  /** Whether it can be sent once more on purpose. */
  public boolean repeatable() {
    return textKept && over();
  }

  /** Whether somebody gets it in the place of whom it is about. */
  public boolean goesToAnother() {
    return !recipient.equals(patron);
  }
}
