package org.folioext.marc.checks.profile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.folioext.marc.MarcFormat;
import org.folioext.marc.checks.LocalTags;
import org.folioext.marc.checks.Profile;
import org.folioext.marc.checks.RuleInfo;
import org.folioext.marc.checks.Suggestion;
import org.folioext.marc.checks.profile.ProfileException.Mistake;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Reads profiles:
 *
 * <pre>
 * name: Our library
 * rules:
 *   isbn: off                      # or on, error, warning, check, note
 *   url-form: {severity: warning, allow: [http, https]}
 * local-tags: [9XX, X9X, XX9, "049"]
 * schemas: {bib: our-bibliographic.json}
 * </pre>
 *
 * <p>Everything may be left out. Values are taken as they are written: {@code 049} needs no quotes.
 * Thread-safe.
 */
public final class ProfileReader {
  private static final List<String> KEYS = List.of("name", "rules", "local-tags", "schemas");

  private static final List<MarcFormat> WITH_SCHEMA =
      List.of(MarcFormat.BIBLIOGRAPHIC, MarcFormat.AUTHORITY, MarcFormat.HOLDINGS);

  private final Map<String, RuleInfo> rules = new LinkedHashMap<>();

  /** A reader that knows these rules. */
  public ProfileReader(List<RuleInfo> rules) {
    rules.forEach(rule -> this.rules.put(rule.id(), rule));
  }

  /**
   * Reads a profile.
   *
   * @param fallbackName its name where the text gives none
   * @throws ProfileException with the mistakes, fifty at most: bad YAML, or names and values that
   *     do not exist
   */
  public Profile read(String text, String fallbackName) throws ProfileException {
    Mistakes mistakes = new Mistakes();
    try {
      Profile profile =
          Yaml.compose(text)
              .map(root -> profile(root, fallbackName, mistakes))
              .orElseGet(() -> new Profile(fallbackName, Map.of(), LocalTags.usual()));
      if (mistakes.isEmpty()) {
        return profile;
      }
    } catch (Mistakes.TooMany e) {
      // told below
    }
    throw new ProfileException(mistakes.all());
  }

  private Profile profile(Node root, String fallbackName, Mistakes mistakes) {
    String name = fallbackName;
    Map<String, Profile.Choice> choices = Map.of();
    LocalTags local = LocalTags.usual();
    Map<MarcFormat, String> schemas = Map.of();
    for (Entry entry : entries(root, "a profile is a map with " + KEYS, mistakes)) {
      switch (entry.key) {
        case "name" -> name = scalar(entry.value, "a name is one text", mistakes).orElse(name);
        case "rules" -> choices = choices(entry.value, mistakes);
        case "local-tags" -> local = localTags(entry.value, mistakes);
        case "schemas" -> schemas = schemas(entry.value, mistakes);
        default ->
            mistakes.add(
                entry.mistake(
                    "a profile has no '"
                        + entry.key
                        + "', only "
                        + String.join(", ", KEYS)
                        + "."
                        + Suggestion.sentence(entry.key, KEYS)));
      }
    }
    return new Profile(name, choices, local, schemas);
  }

  private Map<String, Profile.Choice> choices(Node node, Mistakes mistakes) {
    Map<String, Profile.Choice> choices = new LinkedHashMap<>();
    for (Entry entry : entries(node, "rules are a map from rule to choice", mistakes)) {
      RuleInfo rule = rules.get(entry.key);
      if (rule == null) {
        mistakes.add(
            entry.mistake(
                "there is no rule '"
                    + entry.key
                    + "'."
                    + Suggestion.sentence(entry.key, rules.keySet())));
      } else {
        choices.put(rule.id(), new ChoiceReader(rule, mistakes).read(entry.value));
      }
    }
    return choices;
  }

  private static Map<MarcFormat, String> schemas(Node node, Mistakes mistakes) {
    Map<MarcFormat, String> schemas = new EnumMap<>(MarcFormat.class);
    for (Entry entry : entries(node, "schemas are a map from format to file", mistakes)) {
      Optional<MarcFormat> format =
          WITH_SCHEMA.stream().filter(known -> known.id().equals(entry.key)).findFirst();
      Optional<String> file = scalar(entry.value, "a schema is one file", mistakes);
      if (format.isEmpty()) {
        mistakes.add(
            entry.mistake("there is no schema of '" + entry.key + "', only of bib, auth, hold."));
      } else {
        file.ifPresent(name -> schemas.put(format.get(), name));
      }
    }
    return schemas;
  }

  private static LocalTags localTags(Node node, Mistakes mistakes) {
    List<String> patterns = new ArrayList<>();
    for (Node item : items(node)) {
      Optional<String> pattern = scalar(item, "a local tag is one text", mistakes);
      if (pattern.isPresent() && !LocalTags.isPattern(pattern.get())) {
        mistakes.add(
            new Mistake(
                Yaml.lineOf(item),
                "'"
                    + pattern.get()
                    + "' is no tag: write three characters, X for any digit,"
                    + " ? for any character, such as 9XX."));
      } else {
        pattern.ifPresent(patterns::add);
      }
    }
    return mistakes.isEmpty() ? new LocalTags(patterns) : LocalTags.usual();
  }

  /** One key of a map, and where it stands. */
  record Entry(String key, Node value, int line) {
    Mistake mistake(String text) {
      return new Mistake(line, text);
    }
  }

  /** The entries of a map; a mistake, and none, when the node is something else. */
  static List<Entry> entries(Node node, String expected, Mistakes mistakes) {
    List<Entry> entries = new ArrayList<>();
    if (node instanceof MappingNode map) {
      Set<String> seen = new HashSet<>();
      for (NodeTuple tuple : map.getValue()) {
        int line = Yaml.lineOf(tuple.getKeyNode());
        Optional<String> key = scalar(tuple.getKeyNode(), "a key is one text", mistakes);
        if (key.isPresent() && !seen.add(key.get())) {
          mistakes.add(new Mistake(line, "'" + key.get() + "' stands here twice."));
        } else {
          key.ifPresent(text -> entries.add(new Entry(text, tuple.getValueNode(), line)));
        }
      }
    } else if (!isEmpty(node)) {
      mistakes.add(new Mistake(Yaml.lineOf(node), expected + "."));
    }
    return entries;
  }

  /** The items of a list; a single value counts as a list of one, nothing as an empty list. */
  static List<Node> items(Node node) {
    if (node instanceof SequenceNode list) {
      return list.getValue();
    }
    return isEmpty(node) ? List.of() : List.of(node);
  }

  /** The text of a scalar; a mistake, and empty, when the node is something else. */
  static Optional<String> scalar(Node node, String expected, Mistakes mistakes) {
    if (node instanceof ScalarNode text) {
      return Optional.of(text.getValue());
    }
    mistakes.add(new Mistake(Yaml.lineOf(node), expected + "."));
    return Optional.empty();
  }

  private static boolean isEmpty(Node node) {
    return node instanceof ScalarNode text && text.isPlain() && text.getValue().isEmpty();
  }
}
