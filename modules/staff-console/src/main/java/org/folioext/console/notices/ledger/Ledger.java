package org.folioext.console.notices.ledger;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a patron was told and what not, as mod-patron-notices keeps it, the newest first. Holds
 * personal data.
 *
 * @param messages about them, or to them; at most {@link #MOST}
 * @param causes what they were, or were not, to be told of; at most {@link #MOST}
 */
record Ledger(List<Told> messages, List<Cause> causes) {

  /** As many as the module tells. */
  static final int MOST = 1000;

  /**
   * A message.
   *
   * @param state as messages have it
   * @param day the library's
   * @param causes ids of what it tells of
   * @param asked who asked that one is sent once more
   * @param created RFC 3339, as all its times
   * @param called when FOLIO was asked to deliver it
   * @param ended when it was known what became of it
   */
  record Told(
      String id,
      String rule,
      String patron,
      String recipient,
      String channel,
      String language,
      String state,
      Optional<String> reason,
      String day,
      List<Long> causes,
      boolean again,
      Optional<String> asked,
      String created,
      Optional<String> called,
      Optional<String> ended) {

    static Told of(JsonObject json) {
      return new Told(
          json.getString("id"),
          json.getString("ruleId"),
          json.getString("patronId"),
          json.getString("recipientId"),
          json.getString("channel"),
          json.getString("language"),
          json.getString("state"),
          text(json, "reason"),
          json.getString("day"),
          json.getJsonArray("causes").stream().map(id -> ((Number) id).longValue()).toList(),
          json.containsKey("resendOf"),
          text(json, "askedByUserId"),
          json.getString("createdDate"),
          text(json, "calledDate"),
          text(json, "endedDate"));
    }
  }

  /**
   * What a message was to tell of.
   *
   * @param step days after the day of the event; before it they are negative
   * @param value the day, or the time, of the event
   * @param state as causes have it
   * @param day the library's, on which it was decided last
   * @param notBefore when it could go out, RFC 3339
   * @param until when it makes no sense any more, RFC 3339
   */
  record Cause(
      long id,
      String rule,
      String event,
      int step,
      String value,
      String state,
      Optional<String> reason,
      String day,
      String notBefore,
      String until,
      List<Seen> why) {

    static Cause of(JsonObject json) {
      return new Cause(
          json.getLong("id"),
          json.getString("ruleId"),
          json.getString("event"),
          json.getInteger("step"),
          json.getString("value"),
          json.getString("state"),
          text(json, "reason"),
          json.getString("day"),
          json.getString("notBefore"),
          json.getString("until"),
          list(json, "why", Seen::of));
    }
  }

  /** A value that decided: the id of its field, or {@code custom:} and its name. */
  record Seen(String key, String value) {

    static Seen of(JsonObject json) {
      return new Seen(json.getString("key"), json.getString("value"));
    }
  }

  static Ledger of(JsonObject json) {
    return new Ledger(list(json, "messages", Told::of), list(json, "causes", Cause::of));
  }

  private static <T> List<T> list(JsonObject json, String name, Function<JsonObject, T> item) {
    return json.getJsonArray(name, new JsonArray()).stream()
        .map(JsonObject.class::cast)
        .map(item)
        .toList();
  }

  private static Optional<String> text(JsonObject json, String name) {
    return Optional.ofNullable(json.getString(name));
  }

  /** Whether there is more than is told. */
  boolean cut() {
    return messages.size() >= MOST || causes.size() >= MOST;
  }

  /** That there is one, and nothing of it. */
  @Override
  public String toString() {
    return "Ledger";
  }
}
