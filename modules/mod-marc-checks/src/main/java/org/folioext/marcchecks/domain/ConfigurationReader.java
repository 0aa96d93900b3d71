package org.folioext.marcchecks.domain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.folioext.marc.checks.Suggestion;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads one configuration; nodes only, no object is ever made of the text. Used once. */
final class ConfigurationReader {
  private static final int LONGEST_NAME = 200;
  private static final int DEEPEST = 8;

  private final List<Mistake> mistakes = new ArrayList<>();
  private final Map<Limit, Long> limits = new EnumMap<>(Limit.class);
  private final Map<String, Configuration.Text> profiles = new LinkedHashMap<>();
  private Optional<String> defaultProfile = Optional.empty();

  /** What a text comes to. */
  static ConfigurationText read(String text) {
    return new ConfigurationReader().readAll(text);
  }

  private ConfigurationText readAll(String text) {
    LoadSettings settings =
        LoadSettings.builder().setMaxAliasesForCollections(0).setCodePointLimit(2 << 20).build();
    try {
      if (text.length() > ConfigurationText.LONGEST) {
        mistake(1, "a configuration has at most " + ConfigurationText.LONGEST + " characters");
      } else if (isDeep(settings, text)) {
        mistake(1, "lists and maps are nested more than a configuration needs");
      } else {
        new Compose(settings).composeString(text).ifPresent(this::root);
      }
    } catch (MarkedYamlEngineException e) {
      mistake(lineOf(e.getProblemMark()), "this is no YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      mistake(1, "this is no YAML");
    }
    return mistakes.isEmpty()
        ? new ConfigurationText.Good(new Configuration(defaultProfile, limits, profiles))
        : new ConfigurationText.Bad(List.copyOf(mistakes));
  }

  private static boolean isDeep(LoadSettings settings, String text) {
    int open = 0;
    int deepest = 0;
    for (Event event : new Parse(settings).parseString(text)) {
      open += event instanceof CollectionStartEvent ? 1 : 0;
      open -= event instanceof CollectionEndEvent ? 1 : 0;
      deepest = Math.max(deepest, open);
      if (deepest > DEEPEST) {
        return true;
      }
    }
    return false;
  }

  private void root(Node node) {
    entries(
        node,
        "a configuration is a map with settings and profiles",
        (key, value) -> {
          switch (key.getValue()) {
            case "settings" -> entries(value, "settings are a map", this::setting);
            case "profiles" -> profiles(value);
            default -> unknown("a configuration", key, List.of("settings", "profiles"));
          }
        });
  }

  private void setting(ScalarNode key, Node value) {
    Optional<Limit> limit = Limit.of(key.getValue());
    if (key.getValue().equals(ConfigurationText.DEFAULT_PROFILE)) {
      defaultProfile = text(value, "a default profile is one name");
    } else if (limit.isPresent()) {
      number(limit.get(), value).ifPresent(number -> limits.put(limit.get(), number));
    } else {
      List<String> known = new ArrayList<>(List.of(ConfigurationText.DEFAULT_PROFILE));
      List.of(Limit.values()).forEach(one -> known.add(one.id()));
      unknown("settings", key, known);
    }
  }

  private Optional<Long> number(Limit limit, Node value) {
    String wanted = limit.id() + " is a whole number from 1 to " + limit.most();
    Optional<Long> number =
        text(value, wanted).filter(text -> text.matches("[0-9]{1,15}")).map(Long::valueOf);
    if (value instanceof ScalarNode && number.filter(limit::allows).isEmpty()) {
      mistake(lineOf(value.getStartMark()), wanted);
    }
    return number.filter(limit::allows);
  }

  private void profiles(Node node) {
    if (node instanceof MappingNode map
        && map.getValue().size() > ConfigurationText.MOST_PROFILES) {
      mistake(
          lineOf(node.getStartMark()),
          "a configuration has at most " + ConfigurationText.MOST_PROFILES + " profiles");
    } else {
      entries(node, "profiles are a map from name to text", this::profile);
    }
  }

  private void profile(ScalarNode key, Node value) {
    String name = key.getValue();
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      mistake(lineOf(key.getStartMark()), "the name of a profile has 1 to 200 characters");
    } else if (name.codePoints().anyMatch(ConfigurationReader::isNoText)) {
      mistake(
          lineOf(key.getStartMark()),
          "the name of a profile has no control characters, and no half of a character");
    }
    int below =
        value instanceof ScalarNode scalar && scalar.getScalarStyle() == ScalarStyle.LITERAL
            ? 1
            : 0;
    text(value, "a profile is one text, which begins with a |")
        .ifPresent(
            yaml ->
                profiles.put(
                    name, new Configuration.Text(yaml, lineOf(value.getStartMark()) + below)));
  }

  private static boolean isNoText(int character) {
    return character < ' ' || Character.getType(character) == Character.SURROGATE;
  }

  private void entries(Node node, String wanted, BiConsumer<ScalarNode, Node> entry) {
    if (!(node instanceof MappingNode map)) {
      mistake(lineOf(node.getStartMark()), wanted);
      return;
    }
    Set<String> seen = new HashSet<>();
    for (NodeTuple tuple : map.getValue()) {
      if (mistakes.size() > Mistake.MOST) {
        return;
      }
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        mistake(lineOf(tuple.getKeyNode().getStartMark()), "a key is one text");
      } else if (!seen.add(key.getValue())) {
        mistake(lineOf(key.getStartMark()), "'" + key.getValue() + "' stands here twice");
      } else {
        entry.accept(key, tuple.getValueNode());
      }
    }
  }

  private Optional<String> text(Node node, String wanted) {
    if (node instanceof ScalarNode scalar) {
      return Optional.of(scalar.getValue());
    }
    mistake(lineOf(node.getStartMark()), wanted);
    return Optional.empty();
  }

  private void unknown(String where, ScalarNode key, List<String> known) {
    mistakes.add(
        new Mistake(
            lineOf(key.getStartMark()),
            "there is no '"
                + key.getValue()
                + "' in "
                + where
                + ", only "
                + String.join(", ", known)
                + "."
                + Suggestion.sentence(key.getValue(), known)));
  }

  private void mistake(int line, String text) {
    mistakes.add(new Mistake(line, text + "."));
  }

  private static int lineOf(Optional<Mark> mark) {
    return mark.map(Mark::getLine).orElse(0) + 1;
  }
}
