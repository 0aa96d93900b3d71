package org.folioext.console.notices.choices;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.folioext.console.web.Texts;

/**
 * What the page of settings shows.
 *
 * @param version of the settings that the person saw
 * @param values as they are kept, or as a person wrote them
 * @param mistakes what is wrong, by setting; that of none under the empty name
 * @param changed when they were set, and by whom
 * @param theirs where somebody else was first: what they set and the person did not
 */
public record SettingsView(
    int version,
    Map<String, String> values,
    Map<String, String> mistakes,
    Optional<Changed> changed,
    Map<String, String> theirs) {

  /** When, RFC 3339, and by whom. */
  public record Changed(String date, String by) {}

  /** The same as a person wrote it, with what is wrong. */
  SettingsView with(Map<String, String> wanted, Map<String, String> wrong) {
    return new SettingsView(version, put(wanted), wrong, changed, Map.of());
  }

  /** The same over what somebody else set, which is told beside it. */
  SettingsView over(Map<String, String> wanted) {
    Map<String, String> unlike = new LinkedHashMap<>();
    Setting.all().stream()
        .map(Setting::name)
        .filter(wanted::containsKey)
        .filter(name -> !value(name).equals(wanted.get(name)))
        .forEach(name -> unlike.put(name, value(name)));
    return new SettingsView(version, put(wanted), Map.of(), changed, unlike);
  }

  private Map<String, String> put(Map<String, String> wanted) {
    Map<String, String> both = new LinkedHashMap<>(values);
    both.putAll(wanted);
    return both;
  }

  public String value(String name) {
    return values.getOrDefault(name, "");
  }

  /** What is wrong with a setting; empty where nothing is. */
  public Optional<String> mistake(String name) {
    return Optional.ofNullable(mistakes.get(name));
  }

  /** The name of a setting, or of a part of a rule, as people read it. */
  public static String label(Texts texts, String key) {
    String own = "notices.label." + key;
    return texts.has(own) ? texts.text(own) : key;
  }
}
