package org.folioext.console.notices.renewals;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folioext.console.gateway.Url;

/**
 * The one attempt to renew a loan on a library's day. Times are RFC 3339.
 *
 * @param date the day, written {@code 2026-01-31}
 * @param due the date before it
 * @param renewals how often the loan was renewed before it
 * @param predicted renews, refuses or cannot-tell
 * @param predictedReasons ids: why it would be refused, or what could not be seen
 * @param predictedDue empty where nobody can tell it beforehand
 * @param state predicted, ready, calling, unknown, renewed, refused, unmoved, failed or dropped
 * @param held whether a person is to let it go first
 * @param note why it is in that state, where that is told
 * @param reasons ids: why it was refused
 * @param words what FOLIO said, which may be personal
 * @param newDue where the date moved
 * @param told whether FOLIO's own notice policy tells the patron of renewals of this loan, or may
 * @param unclear whether nobody could tell that
 */
public record Renewal(
    String id,
    String date,
    String rule,
    String run,
    String loan,
    String patron,
    String item,
    String due,
    long renewals,
    String predicted,
    List<String> predictedReasons,
    Optional<String> predictedDue,
    String state,
    boolean held,
    Optional<String> note,
    long calls,
    List<String> reasons,
    List<String> words,
    Optional<String> newDue,
    boolean told,
    boolean unclear,
    Optional<String> called,
    Optional<String> ended) {

  /** The looks of states: those of the console's other badges. */
  private static final Map<String, String> LOOKS =
      Map.of(
          "ready", "state-waiting",
          "calling", "state-running",
          "unknown", "sev-check",
          "renewed", "state-finished",
          "refused", "sev-warning",
          "unmoved", "sev-warning",
          "failed", "state-failed",
          "dropped", "state-cancelled");

  static Renewal of(JsonObject json) {
    JsonObject predicted = json.getJsonObject("predicted");
    return new Renewal(
        json.getString("id"),
        json.getString("date"),
        json.getString("ruleId"),
        json.getString("runId"),
        json.getString("loanId"),
        json.getString("patronId"),
        json.getString("itemId"),
        json.getString("dueDate"),
        json.getLong("renewals"),
        predicted.getString("outcome"),
        texts(predicted, "reasons"),
        Optional.ofNullable(predicted.getString("dueDate")),
        json.getString("state"),
        json.getBoolean("held"),
        Optional.ofNullable(json.getString("note")),
        json.getLong("calls"),
        texts(json, "reasons"),
        json.getJsonArray("refusals", new JsonArray()).stream()
            .map(JsonObject.class::cast)
            .map(one -> one.getString("message"))
            .toList(),
        Optional.ofNullable(json.getString("newDueDate")),
        json.getBoolean("toldByFolio"),
        json.getBoolean("folioUnclear", false),
        Optional.ofNullable(json.getString("calledDate")),
        Optional.ofNullable(json.getString("endedDate")));
  }

  static List<String> texts(JsonObject json, String name) {
    return json.getJsonArray(name, new JsonArray()).stream().map(String::valueOf).toList();
  }

  /** Its page. */
  public Url link() {
    return Url.of("/notices/renewals/one/%s", id);
  }

  /** All attempts of its patron. */
  public Url ofPatron() {
    return RenewalFilter.HOME.with("patron", patron);
  }

  /** How its state looks. */
  public String look() {
    return LOOKS.getOrDefault(state, "");
  }

  /** Whether it came otherwise than predicted. */
  public boolean surprises() {
    return switch (predicted) {
      case "renews" -> state.equals("refused") || state.equals("unmoved");
      case "refuses" -> state.equals("renewed");
      default -> false;
    };
  }

  /** That there is one, and nothing of it. */
  @Override
  public String toString() {
    return "Renewal";
  }
}
