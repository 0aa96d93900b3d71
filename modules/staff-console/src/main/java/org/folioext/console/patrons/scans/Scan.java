package org.folioext.console.patrons.scans;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.folioext.console.gateway.Url;

/**
 * A look at the accounts of patrons.
 *
 * @param kind {@code night}, {@code asked} or {@code patron}
 * @param whole whether it reads every user, or what changed alone
 * @param date the library's, of a nightly one
 * @param state as jobs have it
 * @param counts by the names of the contract, {@link #COUNTS}
 * @param held whether its new flags wait for a person
 * @param gone users whom FOLIO no longer has, and who wait for a person to be purged; 0 where none
 *     does
 * @param begun RFC 3339; when it was asked for, where it has not started
 */
public record Scan(
    String id,
    String kind,
    boolean whole,
    Optional<LocalDate> date,
    String state,
    Map<String, Long> counts,
    boolean held,
    long gone,
    Optional<String> failure,
    String begun,
    Optional<String> started,
    Optional<String> ended) {

  /** What is counted, in the order in which people are told. */
  public static final List<String> COUNTS =
      List.of("seen", "judged", "raised", "baseline", "resolved", "purged", "unseen", "calls");

  static Scan of(JsonObject json) {
    Map<String, Long> counts = new TreeMap<>();
    COUNTS.forEach(name -> counts.put(name, json.getLong(name)));
    Optional<String> started = Optional.ofNullable(json.getString("startedDate"));
    return new Scan(
        json.getString("id"),
        json.getString("kind"),
        json.getBoolean("whole"),
        Optional.ofNullable(json.getString("localDate")).map(LocalDate::parse),
        json.getString("state"),
        counts,
        json.getBoolean("held"),
        json.containsKey("purgedDate") ? 0 : json.getLong("gone", 0L),
        Optional.ofNullable(json.getString("failure")),
        started.orElse(json.getString("createdDate")),
        started,
        Optional.ofNullable(json.getString("endedDate")));
  }

  /** The page of a scan. */
  public static Url link(String id) {
    return Url.of("/patrons/scans/%s", id);
  }

  /** Where a form ends it. */
  public Url cancel() {
    return Url.of("/patrons/scans/%s/cancel", id);
  }

  /** Where a person has those purged who are gone. */
  public Url purge() {
    return Url.of("/patrons/scans/%s/purge", id);
  }

  /** Whether it waits or runs. */
  public boolean open() {
    return state.equals("waiting") || state.equals("running");
  }

  public boolean failed() {
    return state.equals("failed");
  }

  public boolean finished() {
    return state.equals("finished");
  }

  public long count(String name) {
    return counts.getOrDefault(name, 0L);
  }

  /** From start to end, where it has both. */
  public Optional<Long> seconds() {
    return started.flatMap(
        from ->
            ended.map(
                to ->
                    Duration.between(OffsetDateTime.parse(from), OffsetDateTime.parse(to))
                        .toSeconds()));
  }
}
