package org.folioext.console.notices.rules;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.folioext.console.notices.rules.Node.Group;
import org.folioext.console.notices.rules.Node.One;
import org.folioext.console.web.Texts;

/** A draft as the contract has rules. Stateless. */
final class DraftJson {

  /** What renews loans sends nothing. */
  private static final String RENEWS = "loan-to-renew";

  private static final int LONGEST_ID = 60;

  private DraftJson() {}

  /** Fields that are to be numbers and are none, and what would be right. */
  static Map<String, String> noNumbers(RuleDraft draft, Texts texts) {
    Map<String, String> wrong = new LinkedHashMap<>();
    boolean again = draft.written("mode").equals("every");
    List<String> numbers =
        again ? List.of("everyDays", "everyFrom", "everyTimes", "validDays") : List.of("validDays");
    List<String> lists = again ? List.of() : List.of("before", "after");
    require(draft, numbers, DraftJson::isNumber, wrong, texts.text("notices.rules.number"));
    require(
        draft,
        List.of("perPatronADay"),
        text -> text.isEmpty() || isNumber(text),
        wrong,
        texts.text("notices.rules.number"));
    require(draft, lists, DraftJson::areDays, wrong, texts.text("notices.rules.days"));
    noNumbers(draft.conditions(), Node.ROOT, wrong, texts.text("notices.rules.amount"));
    return wrong;
  }

  private static void require(
      RuleDraft draft,
      List<String> names,
      Predicate<String> right,
      Map<String, String> wrong,
      String message) {
    names.stream()
        .filter(name -> !right.test(draft.written(name)))
        .forEach(name -> wrong.put(name, message));
  }

  private static void noNumbers(Node node, String path, Map<String, String> wrong, String message) {
    if (node instanceof Group group) {
      for (int i = 0; i < group.of().size(); i++) {
        noNumbers(group.of().get(i), path + "." + i, wrong, message);
      }
    } else if (node instanceof One one && Node.MEASURES.contains(one.kind())) {
      for (String end : List.of("from", "under")) {
        if (!one.written(end).isEmpty() && !Conditions.isNumber(one.written(end))) {
          wrong.put(path + "." + end, message);
        }
      }
    }
  }

  private static boolean isNumber(String text) {
    return text.matches("\\d{1,6}");
  }

  private static boolean areDays(String text) {
    return days(text).stream().allMatch(DraftJson::isNumber);
  }

  private static List<String> days(String text) {
    return Arrays.stream(text.split("[,;\\s]+")).filter(day -> !day.isEmpty()).toList();
  }

  /**
   * The rule, of which all numbers are some.
   *
   * @param places learns where its conditions stand
   */
  static JsonObject of(RuleDraft draft, Places places) {
    JsonObject rule =
        new JsonObject()
            .put("id", draft.kept().orElseGet(() -> id(draft)))
            .put("name", draft.written("name"))
            .put("event", draft.written("event"))
            .put("when", when(draft));
    if (draft.isTicked("also")) {
      rule.put("also", true);
    }
    Conditions.write(draft.conditions(), places).ifPresent(json -> rule.put("for", json));
    if (!draft.written("event").equals(RENEWS)) {
      rule.put("send", send(draft));
    }
    return rule.put("limits", limits(draft));
  }

  private static JsonObject limits(RuleDraft draft) {
    JsonObject limits =
        new JsonObject()
            .put("valid-days", Integer.valueOf(draft.written("validDays")))
            .put("closed-days", draft.written("closedDays"))
            .put("mandatory", draft.isTicked("mandatory"));
    if (draft.written("event").equals(RENEWS)) {
      return limits;
    }
    written(draft, "sendFrom").ifPresent(time -> limits.put("send-from", time));
    written(draft, "sendUntil").ifPresent(time -> limits.put("send-until", time));
    written(draft, "perPatronADay")
        .ifPresent(most -> limits.put("per-patron-a-day", Integer.valueOf(most)));
    return limits;
  }

  private static Optional<String> written(RuleDraft draft, String name) {
    return Optional.of(draft.written(name)).filter(text -> !text.isEmpty());
  }

  /** The id that was written, else one made of the name. */
  private static String id(RuleDraft draft) {
    String written = draft.written("id");
    if (!written.isEmpty()) {
      return written;
    }
    String plain =
        Normalizer.normalize(draft.written("name"), Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-");
    String cut = plain.length() <= LONGEST_ID ? plain : plain.substring(0, LONGEST_ID);
    return cut.replaceAll("^-|-$", "");
  }

  private static JsonObject when(RuleDraft draft) {
    JsonObject when = new JsonObject();
    if (draft.written("mode").equals("every")) {
      return when.put(
          "every",
          new JsonObject()
              .put("days", Integer.valueOf(draft.written("everyDays")))
              .put("from", Integer.valueOf(draft.written("everyFrom")))
              .put("times", Integer.valueOf(draft.written("everyTimes"))));
    }
    for (String side : List.of("before", "after")) {
      List<Integer> days = days(draft.written(side)).stream().map(Integer::valueOf).toList();
      if (!days.isEmpty()) {
        when.put(side, new JsonArray(days));
      }
    }
    return draft.isTicked("on") ? when.put("on", true) : when;
  }

  private static JsonObject send(RuleDraft draft) {
    List<String> by = new ArrayList<>(RuleDraft.CHANNELS.stream().map(draft::written).toList());
    by.removeIf(String::isEmpty);
    JsonObject send = new JsonObject().put("by", new JsonArray(by));
    if (!draft.written("template").isEmpty()) {
      send.put("template", draft.written("template"));
    }
    return send.put("digest", draft.isTicked("digest"));
  }
}
