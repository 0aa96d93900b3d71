package org.folioext.console.notices.rules;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.folioext.console.notices.rules.Node.Group;
import org.folioext.console.web.PageRequest;

/**
 * A rule as the fields of the editor have it, whatever was written there.
 *
 * @param kept id of the rule; empty of a new one
 * @param version of the rule that the person saw; 0 of a new one
 * @param texts by name of the field
 * @param ticks names of what is ticked
 * @param conditions for whom it is
 */
public record RuleDraft(
    Optional<String> kept,
    int version,
    Map<String, String> texts,
    Set<String> ticks,
    Group conditions) {

  static final List<String> TEXTS =
      List.of(
          "id",
          "name",
          "event",
          "mode",
          "before",
          "after",
          "everyDays",
          "everyFrom",
          "everyTimes",
          "by1",
          "by2",
          "by3",
          "template",
          "validDays",
          "closedDays",
          "sendFrom",
          "sendUntil",
          "perPatronADay");

  static final List<String> TICKS = List.of("on", "digest", "mandatory", "also");

  /** Channels that a rule may have, in order. */
  public static final List<String> CHANNELS = List.of("by1", "by2", "by3");

  /** What a new rule begins with. */
  static final RuleDraft NEW =
      new RuleDraft(
          Optional.empty(),
          0,
          Map.of(
              "event", "card-expiring",
              "mode", "days",
              "before", "30, 7",
              "by1", "email",
              "by2", "print",
              "validDays", "3",
              "closedDays", "send"),
          Set.of("digest"),
          Group.EVERYBODY);

  public RuleDraft {
    texts = Map.copyOf(texts);
    ticks = Set.copyOf(ticks);
  }

  static RuleDraft of(Rule rule) {
    JsonObject json = rule.json();
    Map<String, String> texts = new HashMap<>();
    Set<String> ticks = new HashSet<>();
    texts.put("id", rule.id());
    texts.put("name", rule.name());
    texts.put("event", rule.event());
    timing(json.getJsonObject("when", new JsonObject()), texts, ticks);
    delivery(json.getJsonObject("send", new JsonObject()), texts, ticks);
    JsonObject limits = json.getJsonObject("limits", new JsonObject());
    texts.put("validDays", String.valueOf(limits.getInteger("valid-days", 3)));
    texts.put("closedDays", limits.getString("closed-days", "send"));
    texts.put("sendFrom", limits.getString("send-from", ""));
    texts.put("sendUntil", limits.getString("send-until", ""));
    Optional.ofNullable(limits.getInteger("per-patron-a-day"))
        .ifPresent(most -> texts.put("perPatronADay", String.valueOf(most)));
    tick(ticks, "mandatory", limits.getBoolean("mandatory", false));
    tick(ticks, "also", json.getBoolean("also", false));
    Group conditions = Conditions.read(Optional.ofNullable(json.getJsonObject("for")));
    return new RuleDraft(Optional.of(rule.id()), rule.version(), texts, ticks, conditions);
  }

  private static void timing(JsonObject when, Map<String, String> texts, Set<String> ticks) {
    JsonObject every = when.getJsonObject("every");
    texts.put("mode", every == null ? "days" : "every");
    if (every != null) {
      texts.put("everyDays", String.valueOf(every.getValue("days")));
      texts.put("everyFrom", String.valueOf(every.getValue("from")));
      texts.put("everyTimes", String.valueOf(every.getValue("times")));
    }
    Stream.of("before", "after")
        .filter(when::containsKey)
        .forEach(side -> texts.put(side, String.join(", ", list(when.getValue(side)))));
    tick(ticks, "on", when.getBoolean("on", false));
  }

  private static void delivery(JsonObject send, Map<String, String> texts, Set<String> ticks) {
    List<String> by = list(send.getValue("by", new JsonArray()));
    IntStream.range(0, Math.min(by.size(), CHANNELS.size()))
        .forEach(i -> texts.put(CHANNELS.get(i), by.get(i)));
    texts.put("template", send.getString("template", ""));
    tick(ticks, "digest", send.getBoolean("digest", true));
  }

  private static void tick(Set<String> ticks, String name, boolean is) {
    if (is) {
      ticks.add(name);
    }
  }

  private static List<String> list(Object value) {
    return value instanceof JsonArray list
        ? list.stream().map(String::valueOf).toList()
        : List.of(String.valueOf(value));
  }

  /**
   * As it was sent.
   *
   * @param kept id of the rule; empty of a new one
   */
  static RuleDraft of(PageRequest request, Optional<String> kept) {
    Map<String, String> texts =
        TEXTS.stream()
            .filter(name -> request.form(name).isPresent())
            .collect(Collectors.toMap(name -> name, name -> request.form(name).orElseThrow()));
    Set<String> ticks =
        TICKS.stream().filter(name -> request.form(name).isPresent()).collect(Collectors.toSet());
    int version =
        request
            .form("version")
            .filter(text -> text.matches("\\d{1,9}"))
            .map(Integer::valueOf)
            .orElse(0);
    return new RuleDraft(kept, version, texts, ticks, ConditionForm.of(request));
  }

  /** The same over what somebody else wrote: saved once more, it takes its place. */
  RuleDraft over(int newest) {
    return new RuleDraft(kept, newest, texts, ticks, conditions);
  }

  /** What stands in a field; empty where nothing does. */
  public String written(String name) {
    return texts.getOrDefault(name, "");
  }

  public boolean isTicked(String name) {
    return ticks.contains(name);
  }

  /** The conditions' values that are chosen of a field, by which its names must be known. */
  boolean asks(String kind) {
    return asks(conditions, kind);
  }

  private static boolean asks(Node node, String kind) {
    return node instanceof Group group
        ? group.of().stream().anyMatch(one -> asks(one, kind))
        : node.kind().equals(kind);
  }
}
