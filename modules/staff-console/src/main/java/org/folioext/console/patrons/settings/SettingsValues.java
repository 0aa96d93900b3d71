package org.folioext.console.patrons.settings;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.folioext.console.web.PageRequest;

/**
 * Settings as a form holds them: texts as they are, or as a person wrote them. Immutable.
 *
 * @param version of the settings that the person saw
 * @param texts by the names of the contract; lists that are written have a line each
 * @param choices what is ticked, by the names of the contract; of {@code rulesOn} the rules that
 *     judge
 */
record SettingsValues(int version, Map<String, String> texts, Map<String, Set<String>> choices) {

  static final List<String> NUMBERS =
      List.of("expiringDays", "callsPerSecond", "stormFactor", "stormLeast");

  /** One value each; absent where nothing is written. */
  private static final List<String> WORDS =
      List.of("scanAt", "zone", "channel", "defaultCountry", "consoleUrl", "folioUrl");

  private static final List<String> LINES = List.of("placeholderPhones", "excludedTags");
  private static final List<String> IDS = List.of("excludedGroups", "excludedDepartments");
  private static final String EFFECTS = "effects";
  private static final String SCAN = "scanEnabled";
  private static final String RULES_ON = "rulesOn";
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}");

  SettingsValues {
    texts = Map.copyOf(texts);
    choices = Map.copyOf(choices);
  }

  /**
   * As they are kept.
   *
   * @param rules ids of all that can be switched off
   */
  static SettingsValues of(JsonObject json, Set<String> rules) {
    Map<String, String> texts = new LinkedHashMap<>();
    NUMBERS.forEach(name -> texts.put(name, String.valueOf(json.getInteger(name))));
    WORDS.forEach(name -> texts.put(name, json.getString(name, "")));
    LINES.forEach(name -> texts.put(name, String.join("\n", strings(json, name))));
    Map<String, Set<String>> choices = new LinkedHashMap<>();
    IDS.forEach(name -> choices.put(name, Set.copyOf(strings(json, name))));
    JsonObject effects = json.getJsonObject(EFFECTS, new JsonObject());
    choices.put(EFFECTS, ticked(effects));
    choices.put(SCAN, json.getBoolean(SCAN, true) ? Set.of("true") : Set.of());
    Set<String> on = new TreeSet<>(rules);
    on.removeAll(strings(json, "rulesOff"));
    choices.put(RULES_ON, Set.copyOf(on));
    return new SettingsValues(json.getInteger("version"), texts, choices);
  }

  /** As a form sends them. */
  static SettingsValues of(PageRequest request) {
    Map<String, String> texts = new LinkedHashMap<>();
    NUMBERS.forEach(name -> texts.put(name, request.form(name).orElse("")));
    WORDS.forEach(name -> texts.put(name, request.form(name).orElse("")));
    LINES.forEach(name -> texts.put(name, request.written(name).strip()));
    Map<String, Set<String>> choices = new LinkedHashMap<>();
    IDS.forEach(name -> choices.put(name, Set.copyOf(request.forms(name))));
    List.of(EFFECTS, SCAN, RULES_ON)
        .forEach(name -> choices.put(name, Set.copyOf(request.forms(name))));
    int version =
        request
            .form("version")
            .filter(text -> text.matches("[0-9]{1,9}"))
            .map(Integer::valueOf)
            .orElse(0);
    return new SettingsValues(version, texts, choices);
  }

  /** Names of fields that are to be numbers and are none. */
  List<String> noNumbers() {
    return NUMBERS.stream().filter(name -> !NUMBER.matcher(texts.get(name)).matches()).toList();
  }

  /**
   * As the contract has them; all {@link #NUMBERS} are numbers.
   *
   * @param rules ids of all that can be switched off
   */
  JsonObject json(Set<String> rules) {
    JsonObject json = new JsonObject().put("version", version);
    NUMBERS.forEach(name -> json.put(name, Integer.valueOf(texts.get(name))));
    WORDS.stream()
        .filter(name -> !texts.get(name).isEmpty())
        .forEach(name -> json.put(name, texts.get(name)));
    LINES.forEach(name -> json.put(name, new JsonArray(lines(name))));
    IDS.forEach(name -> json.put(name, new JsonArray(List.copyOf(choices.get(name)))));
    JsonObject effects = new JsonObject();
    choices.get(EFFECTS).forEach(effect -> effects.put(effect, true));
    Set<String> off = new TreeSet<>(rules);
    off.removeAll(choices.get(RULES_ON));
    return json.put(EFFECTS, effects)
        .put(SCAN, isTicked(SCAN, "true"))
        .put("rulesOff", new JsonArray(List.copyOf(off)));
  }

  String text(String name) {
    return texts.get(name);
  }

  boolean isTicked(String name, String value) {
    return choices.get(name).contains(value);
  }

  /** All that differs, by the names of the contract: this one's, then the other's. */
  Map<String, List<String>> unlike(SettingsValues other) {
    Map<String, List<String>> unlike = new LinkedHashMap<>();
    new TreeSet<>(texts.keySet())
        .forEach(name -> compare(unlike, name, texts.get(name), other.texts.get(name)));
    new TreeSet<>(choices.keySet())
        .forEach(
            name ->
                compare(
                    unlike,
                    name,
                    String.join(", ", new TreeSet<>(choices.get(name))),
                    String.join(", ", new TreeSet<>(other.choices.get(name)))));
    return unlike;
  }

  private static void compare(
      Map<String, List<String>> unlike, String name, String one, String other) {
    if (!one.equals(other)) {
      unlike.put(name, List.of(one, other));
    }
  }

  private List<String> lines(String name) {
    return texts.get(name).lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private static Set<String> ticked(JsonObject effects) {
    return Set.copyOf(
        effects.fieldNames().stream().filter(name -> effects.getBoolean(name, false)).toList());
  }

  private static List<String> strings(JsonObject json, String name) {
    return json.getJsonArray(name, new JsonArray()).stream().map(String::valueOf).toList();
  }
}
