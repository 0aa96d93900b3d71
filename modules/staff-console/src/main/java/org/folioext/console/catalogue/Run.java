package org.folioext.console.catalogue;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A file that is or was checked.
 *
 * @param state {@code waiting}, {@code running}, {@code finished}, {@code failed}, {@code
 *     cancelled}
 * @param bytesDone of bytesTotal, of the upload as it was sent
 * @param byRule findings by rule id, most first
 * @param bySeverity findings by severity, gravest first
 * @param failure why it failed
 */
public record Run(
    String id,
    String fileName,
    String state,
    String profileName,
    long records,
    long unreadable,
    long bytesDone,
    long bytesTotal,
    Map<String, Long> byRule,
    Map<String, Long> bySeverity,
    Optional<String> failure,
    String created,
    Optional<String> started,
    Optional<String> ended) {

  static final List<String> STATES =
      List.of("waiting", "running", "finished", "failed", "cancelled");

  static Run of(JsonObject json) {
    return new Run(
        json.getString("id"),
        json.getString("fileName"),
        json.getString("state"),
        json.getString("profileName"),
        json.getLong("records"),
        json.getLong("unreadable"),
        json.getLong("bytesDone"),
        json.getLong("bytesTotal"),
        byCount(json.getJsonObject("byRule")),
        bySeverity(json.getJsonObject("bySeverity")),
        Optional.ofNullable(json.getString("failure")),
        json.getString("createdDate"),
        Optional.ofNullable(json.getString("startedDate")),
        Optional.ofNullable(json.getString("endedDate")));
  }

  /** Whether it waits or runs. */
  public boolean open() {
    return state.equals("waiting") || state.equals("running");
  }

  public boolean finished() {
    return state.equals("finished");
  }

  /** How far it is, 0 to 100. */
  public long percent() {
    return finished() ? 100 : bytesTotal == 0 ? 0 : Math.min(99, 100 * bytesDone / bytesTotal);
  }

  public long findings() {
    return bySeverity.values().stream().mapToLong(Long::longValue).sum();
  }

  /** How many of a severity. */
  public long count(String severity) {
    return bySeverity.getOrDefault(severity, 0L);
  }

  /** From start to end, where it has both. */
  public Optional<Long> seconds() {
    return started.flatMap(from -> ended.map(to -> seconds(from, to)));
  }

  private static long seconds(String from, String to) {
    return Duration.between(OffsetDateTime.parse(from), OffsetDateTime.parse(to)).toSeconds();
  }

  private static Map<String, Long> byCount(JsonObject counts) {
    Map<String, Long> sorted = new LinkedHashMap<>();
    counts.fieldNames().stream()
        .sorted((a, b) -> Long.compare(counts.getLong(b), counts.getLong(a)))
        .forEach(rule -> sorted.put(rule, counts.getLong(rule)));
    return sorted;
  }

  private static Map<String, Long> bySeverity(JsonObject counts) {
    Map<String, Long> sorted = new LinkedHashMap<>();
    Severity.ALL.forEach(severity -> sorted.put(severity, counts.getLong(severity, 0L)));
    return sorted;
  }
}
