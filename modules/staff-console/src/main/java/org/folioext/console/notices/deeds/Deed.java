package org.folioext.console.notices.deeds;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.folioext.console.notices.choices.Change;

/**
 * What a person did.
 *
 * @param kind one of {@link DeedFilter#KINDS}, or one that is new
 * @param date RFC 3339
 * @param user id of who did it
 * @param patron id of whom it was about; {@link #NOBODY} where that is forgotten
 * @param details what else was said of it, by name
 * @param change before and after
 */
public record Deed(
    long number,
    String kind,
    String date,
    Optional<String> user,
    Optional<String> patron,
    Optional<String> rule,
    Optional<String> run,
    Optional<String> message,
    Optional<String> preview,
    Map<String, List<String>> details,
    Change change) {

  private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

  static Deed of(JsonObject json) {
    return new Deed(
        json.getLong("number"),
        json.getString("kind"),
        json.getString("date"),
        Optional.ofNullable(json.getString("userId")),
        Optional.ofNullable(json.getString("patronId")),
        Optional.ofNullable(json.getString("ruleId")),
        Optional.ofNullable(json.getString("runId")),
        Optional.ofNullable(json.getString("messageId")),
        Optional.ofNullable(json.getString("previewId")),
        details(json.getJsonObject("details")),
        Change.ofFields(json.getJsonArray("fields")));
  }

  private static Map<String, List<String>> details(JsonObject json) {
    return json.stream()
        .sorted(Map.Entry.comparingByKey())
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                one -> values(one.getValue()),
                (one, other) -> one,
                LinkedHashMap::new));
  }

  private static List<String> values(Object value) {
    return value instanceof JsonArray all
        ? all.stream().map(String::valueOf).toList()
        : List.of(String.valueOf(value));
  }

  /** Whom it was about, unless that is forgotten. */
  public Optional<String> knownPatron() {
    return patron.filter(id -> !id.equals(NOBODY));
  }

  /** Whether it was about a patron who is forgotten. */
  public boolean isOfNobody() {
    return patron.isPresent() && knownPatron().isEmpty();
  }

  /** Whether what it was about has a page: rules that were taken away have none. */
  public boolean leadsToRule() {
    return rule.isPresent() && !kind.equals("rule-removed");
  }
}
