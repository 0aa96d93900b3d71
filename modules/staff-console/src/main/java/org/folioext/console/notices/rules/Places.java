package org.folioext.console.notices.rules;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Which field of the editor a place in a rule's JSON is. Used by one thread. */
final class Places {

  private static final Map<String, String> FIXED =
      Map.ofEntries(
          Map.entry("/id", "id"),
          Map.entry("/name", "name"),
          Map.entry("/event", "event"),
          Map.entry("/also", "also"),
          Map.entry("/when", "when"),
          Map.entry("/when/before", "before"),
          Map.entry("/when/on", "on"),
          Map.entry("/when/after", "after"),
          Map.entry("/when/every", "everyDays"),
          Map.entry("/when/every/from", "everyFrom"),
          Map.entry("/when/every/times", "everyTimes"),
          Map.entry("/for", Node.ROOT),
          Map.entry("/send", "by1"),
          Map.entry("/send/template", "template"),
          Map.entry("/send/digest", "digest"),
          Map.entry("/limits", "validDays"),
          Map.entry("/limits/closed-days", "closedDays"),
          Map.entry("/limits/mandatory", "mandatory"),
          Map.entry("/limits/send-from", "sendFrom"),
          Map.entry("/limits/send-until", "sendUntil"),
          Map.entry("/limits/per-patron-a-day", "perPatronADay"));

  /** Where a rule stands in what asks for its preview. */
  private static final String DRAFT = "/rule";

  private final Map<String, String> fields = new HashMap<>(FIXED);

  /** A place of a condition is that field. */
  void add(String pointer, String field) {
    fields.put(pointer, field);
  }

  /** The field of a place, or of the nearest around it; empty where it is of the whole rule. */
  private String field(String pointer) {
    String place = pointer.startsWith(DRAFT + "/") ? pointer.substring(DRAFT.length()) : pointer;
    while (!place.isEmpty() && !fields.containsKey(place)) {
      place = place.substring(0, Math.max(0, place.lastIndexOf('/')));
    }
    return fields.getOrDefault(place, "");
  }

  /**
   * What is wrong, by field of the editor.
   *
   * @param told by JSON Pointer
   */
  Map<String, String> mistakes(Map<String, String> told) {
    Map<String, String> mistakes = new LinkedHashMap<>();
    told.forEach(
        (pointer, message) ->
            mistakes.merge(field(pointer), message, (one, other) -> one + " " + other));
    return mistakes;
  }
}
