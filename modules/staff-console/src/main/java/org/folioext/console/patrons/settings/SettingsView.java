package org.folioext.console.patrons.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.folioext.console.web.Texts;

/**
 * What the page of settings shows.
 *
 * @param values as they are kept, or as a person wrote them
 * @param mistakes what is wrong, by field
 * @param groups names by id
 * @param departments names by id
 * @param rules titles of built-in rules by id
 * @param changed when they were set, and by whom
 * @param newer where somebody else was first: what they set
 */
public record SettingsView(
    SettingsValues values,
    Map<String, String> mistakes,
    Map<String, String> groups,
    Map<String, String> departments,
    Map<String, String> rules,
    Optional<Changed> changed,
    Optional<Newer> newer,
    List<Option> countries,
    List<String> zones) {

  /** What staff may change in FOLIO. */
  public static final List<String> EFFECTS = List.of("block", "note", "deactivate", "expiry");

  /** When, RFC 3339, and by whom. */
  public record Changed(String date, String by) {}

  /**
   * What another person set in the meantime.
   *
   * @param unlike by field, theirs, then the person's own
   */
  public record Newer(Optional<Changed> changed, Map<String, List<String>> unlike) {}

  /** A value and its name. */
  public record Option(String value, String name) {}

  public int version() {
    return values.version();
  }

  public String value(String name) {
    return values.text(name);
  }

  public boolean isTicked(String name, String value) {
    return values.isTicked(name, value);
  }

  /** What is wrong with a field; empty where nothing is. */
  public Optional<String> mistake(String name) {
    return Optional.ofNullable(mistakes.get(name));
  }

  /** All that can be ticked, those too that have no name any more. */
  public List<Option> options(String name, Map<String, String> names) {
    Stream<Option> unknown =
        values.choices().get(name).stream()
            .filter(id -> !names.containsKey(id))
            .sorted()
            .map(id -> new Option(id, id));
    return Stream.concat(
            names.entrySet().stream().map(one -> new Option(one.getKey(), one.getValue())), unknown)
        .toList();
  }

  /** The name of a setting, {@code effects.block} for a part of one. */
  public static String label(Texts texts, String key) {
    String own = "patrons.settings.label." + key;
    return texts.has(own) ? texts.text(own) : key;
  }
}
