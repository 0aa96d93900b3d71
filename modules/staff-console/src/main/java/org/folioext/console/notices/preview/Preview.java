package org.folioext.console.notices.preview;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.folioext.console.gateway.Url;

/**
 * A preview of rules.
 *
 * @param state waiting, running, finished, failed or cancelled
 * @param from the first day, written {@code 2026-01-31}
 * @param until the last
 * @param patrons ids of those whom it is limited to; empty where it is of everybody
 * @param created RFC 3339
 * @param by id of who asked for it
 * @param failure why it was given up
 * @param counts patrons, candidates, decisions, messages, calls, rows
 * @param complete whether there is a row for each decision
 * @param folioNotices not-asked, told or cannot-tell: whether it tells what FOLIO sends itself
 */
public record Preview(
    String id,
    String state,
    String from,
    String until,
    List<String> patrons,
    String created,
    Optional<String> by,
    Optional<String> failure,
    Map<String, Long> counts,
    boolean complete,
    String folioNotices,
    List<OfRule> rules) {

  /** What a rule would send; the other outcomes are reasons why it would not. */
  public static final String GOES = "goes";

  private static final Set<String> OPEN = Set.of("waiting", "running");

  /**
   * What a rule came to.
   *
   * @param lacks what it names and the library does not have, in the person's language
   * @param outcomes how many decisions came to which
   */
  public record OfRule(String id, List<String> lacks, Map<String, Long> outcomes) {

    public long goes() {
      return outcomes.getOrDefault(GOES, 0L);
    }

    static OfRule of(JsonObject json) {
      return new OfRule(
          json.getString("id"),
          texts(json, "lacks"),
          numbers(json.getJsonObject("outcomes", new JsonObject())));
    }
  }

  static Preview of(JsonObject json) {
    JsonObject progress = json.getJsonObject("progress", new JsonObject());
    return new Preview(
        json.getString("id"),
        json.getString("state"),
        json.getString("from"),
        json.getString("until"),
        texts(json, "patrons"),
        json.getString("createdDate"),
        Optional.ofNullable(json.getString("createdByUserId")),
        Optional.ofNullable(json.getString("failure")),
        numbers(progress),
        progress.getBoolean("complete", true),
        json.getString("folioNotices", "not-asked"),
        json.getJsonArray("rules", new JsonArray()).stream()
            .map(JsonObject.class::cast)
            .map(OfRule::of)
            .toList());
  }

  static List<String> texts(JsonObject json, String name) {
    return json.getJsonArray(name, new JsonArray()).stream().map(String::valueOf).toList();
  }

  private static Map<String, Long> numbers(JsonObject json) {
    Map<String, Long> numbers = new LinkedHashMap<>();
    json.forEach(
        entry -> {
          if (entry.getValue() instanceof Number number) {
            numbers.put(entry.getKey(), number.longValue());
          }
        });
    return numbers;
  }

  /** Whether it is worked on, or waits for that. */
  public boolean open() {
    return OPEN.contains(state);
  }

  /** Whether it is of one day. */
  public boolean ofADay() {
    return from.equals(until);
  }

  public long count(String name) {
    return counts.getOrDefault(name, 0L);
  }

  /** Its page. */
  public static Url link(String id) {
    return Url.of("/notices/preview/one/%s", id);
  }

  public Url link() {
    return link(id);
  }

  /** What tells how far it is. */
  public Url progress() {
    return Url.of("/notices/preview/one/%s/progress", id);
  }

  /** Where a form ends it. */
  public Url cancel() {
    return Url.of("/notices/preview/one/%s/cancel", id);
  }

  /** Where its messages are shown as patrons would get them. */
  public Url samples() {
    return Url.of("/notices/preview/one/%s/samples", id);
  }

  /** Its rows as a table. */
  public Url table() {
    return Url.of("/notices/preview/one/%s/rows.csv", id);
  }
}
