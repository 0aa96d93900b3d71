package org.folioext.patronnotices.http;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.folioext.okapi.choice.Difference.Field;
import org.folioext.okapi.http.Lists;
import org.folioext.okapi.time.Dates;
import org.folioext.patronnotices.domain.deed.PastDeed;

/** What persons did as JSON, and as rows of a table. Stateless. */
final class DeedJson {

  /** Of what it was about, those that have a field of their own. */
  private static final Map<String, String> OBJECTS =
      Map.of("rule", "ruleId", "run", "runId", "message", "messageId", "preview", "previewId");

  private static final List<String> COLUMNS = List.of("number", "date", "userId", "kind");
  private static final List<String> IDS =
      List.of("patronId", "ruleId", "runId", "messageId", "previewId");

  /** What stands above the columns. */
  static final List<String> HEADINGS = headings();

  private DeedJson() {}

  private static List<String> headings() {
    List<String> all = new ArrayList<>(COLUMNS);
    all.addAll(IDS);
    all.addAll(List.of("details", "changes"));
    return List.copyOf(all);
  }

  static JsonObject of(PastDeed deed) {
    JsonObject json = ofPatron(deed);
    deed.author().by().ifPresent(user -> json.put("userId", user.toString()));
    return json;
  }

  /** As a patron gets it, whom it was about: without who did it. */
  static JsonObject ofPatron(PastDeed deed) {
    JsonObject details = new JsonObject();
    JsonObject json =
        new JsonObject()
            .put("number", deed.number())
            .put("date", Dates.of(deed.author().at()))
            .put("kind", deed.kind())
            .put("details", details)
            .put("fields", Lists.array(deed.fields(), ChoiceJson::field));
    deed.patron().ifPresent(patron -> json.put("patronId", patron.toString()));
    new TreeMap<>(deed.details())
        .forEach(
            (key, value) -> {
              if (OBJECTS.containsKey(key)) {
                json.put(OBJECTS.get(key), value);
              } else {
                details.put(key, value);
              }
            });
    return json;
  }

  /** Its cells. */
  static List<String> cells(PastDeed deed) {
    JsonObject json = of(deed);
    List<String> cells = new ArrayList<>();
    COLUMNS.forEach(name -> cells.add(cell(json, name)));
    IDS.forEach(name -> cells.add(cell(json, name)));
    cells.add(
        json.getJsonObject("details").stream()
            .map(one -> one.getKey() + ": " + one.getValue())
            .collect(Collectors.joining("; ")));
    cells.add(deed.fields().stream().map(DeedJson::change).collect(Collectors.joining("; ")));
    return cells;
  }

  private static String cell(JsonObject json, String name) {
    Object value = json.getValue(name);
    return value == null ? "" : value.toString();
  }

  private static String change(Field field) {
    return field.key() + ": " + field.before().orElse("") + " → " + field.after().orElse("");
  }
}
