package org.folioext.console.notices.runs;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.folioext.console.gateway.Url;

/**
 * The planning of a library's day.
 *
 * @param kind night by the timer, asked by a person, late for renewals that were left out
 * @param date the day that it decides for, written {@code 2026-01-31}
 * @param state waiting, running, finished, failed or cancelled
 * @param delay why it waits
 * @param notBefore when it goes on at the earliest, RFC 3339
 * @param renewalsMissed why it renewed nothing
 * @param counts patrons, candidates, unseen, calls
 * @param begun RFC 3339
 * @param ended RFC 3339; empty of one that goes on
 * @param by id of who asked for it
 * @param rules what they came to; none in lists
 */
public record Run(
    String id,
    String kind,
    String date,
    String state,
    Map<String, Long> counts,
    Optional<String> failure,
    Optional<String> delay,
    Optional<String> notBefore,
    Optional<String> renewalsMissed,
    String begun,
    Optional<String> ended,
    Optional<String> by,
    List<OfRule> rules) {

  /** What is counted, as it is told. */
  public static final List<String> COUNTS = List.of("patrons", "candidates", "unseen", "calls");

  private static final Set<String> OPEN = Set.of("waiting", "running");
  private static final String GOES = "goes";

  /**
   * What a rule came to.
   *
   * @param state open, free, held, confirmed, cancelled or dropped
   * @param fresh notices that it brings, which no run before had
   * @param outcomes how many came to what: goes, or the id of a reason
   */
  public record OfRule(String rule, String state, long fresh, Map<String, Long> outcomes) {

    static OfRule of(JsonObject json) {
      return new OfRule(
          json.getString("rule"),
          json.getString("state"),
          json.getLong("fresh"),
          numbers(json.getJsonObject("outcomes", new JsonObject())));
    }

    /** Why what it does not bring stays away. */
    public Map<String, Long> reasons() {
      Map<String, Long> reasons = new LinkedHashMap<>(outcomes);
      reasons.remove(GOES);
      return reasons;
    }
  }

  static Run of(JsonObject json) {
    Map<String, Long> counts = new LinkedHashMap<>();
    COUNTS.forEach(name -> counts.put(name, json.getLong(name, 0L)));
    return new Run(
        json.getString("id"),
        json.getString("kind"),
        json.getString("localDate"),
        json.getString("state"),
        counts,
        Optional.ofNullable(json.getString("failure")),
        Optional.ofNullable(json.getString("delay")),
        Optional.ofNullable(json.getString("notBefore")),
        Optional.ofNullable(json.getString("renewalsMissed")),
        json.getString("startedDate", json.getString("createdDate")),
        Optional.ofNullable(json.getString("endedDate")),
        Optional.ofNullable(json.getString("createdByUserId")),
        json.getJsonArray("rules", new JsonArray()).stream()
            .map(JsonObject.class::cast)
            .map(OfRule::of)
            .toList());
  }

  /** How many came to which. */
  static Map<String, Long> numbers(JsonObject json) {
    Map<String, Long> numbers = new LinkedHashMap<>();
    json.forEach(
        entry -> {
          if (entry.getValue() instanceof Number number) {
            numbers.put(entry.getKey(), number.longValue());
          }
        });
    return numbers;
  }

  public boolean open() {
    return OPEN.contains(state);
  }

  public boolean failed() {
    return state.equals("failed");
  }

  public long count(String name) {
    return counts.getOrDefault(name, 0L);
  }

  /** That it took; empty of one that goes on. */
  Optional<Long> seconds() {
    try {
      return ended.map(
          end ->
              Duration.between(OffsetDateTime.parse(begun), OffsetDateTime.parse(end)).toSeconds());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Its page. */
  public Url link() {
    return Url.of("/notices/runs/%s", id);
  }

  /** Where a form ends it. */
  public Url cancel() {
    return Url.of("/notices/runs/%s/cancel", id);
  }
}
