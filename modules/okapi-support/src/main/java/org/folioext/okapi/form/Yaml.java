package org.folioext.okapi.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.folioext.okapi.form.Tree.Place;
import org.folioext.okapi.text.Broken;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * YAML text as a tree, and maps and lists as YAML text. No object is ever made of a text, so that
 * it can do no harm; length and depth are bounded, and there are no aliases. Stateless.
 */
public final class Yaml {

  /** Maps and lists in one another at most. */
  public static final int DEEPEST = 24;

  private Yaml() {}

  /**
   * The tree of a text; empty where something is wrong, which is then among the mistakes.
   *
   * @param longest characters of a text at most
   */
  public static Optional<Tree> read(String text, int longest, Mistakes mistakes) {
    if (text.length() > longest) {
      mistakes.add(Place.START, "yaml.long", String.valueOf(longest));
      return Optional.empty();
    }
    Optional<Broken> broken = Broken.in(text);
    if (broken.isPresent()) {
      mistakes.add(place(text, broken.get().index()), "yaml.character", broken.get().name());
      return Optional.empty();
    }
    try {
      LoadSettings settings = LoadSettings.builder().setCodePointLimit(longest).build();
      return isSimple(settings, text, mistakes)
          ? compose(settings, text, mistakes)
          : Optional.empty();
    } catch (MarkedYamlEngineException e) {
      mistakes.add(place(e.getProblemMark(), ""), "yaml.broken", e.getProblem());
      return Optional.empty();
    } catch (ReaderException e) {
      mistakes.add(place(text, e.getPosition()), "yaml.character", Broken.name(e.getCodePoint()));
      return Optional.empty();
    } catch (YamlEngineException e) {
      mistakes.add(Place.START, "yaml.broken", "?");
      return Optional.empty();
    }
  }

  /** Maps, lists, texts, numbers and booleans as text, which {@link #read} reads again. */
  public static String write(Object value) {
    DumpSettings settings =
        DumpSettings.builder()
            .setDefaultFlowStyle(FlowStyle.BLOCK)
            .setDereferenceAliases(true)
            .setWidth(100)
            .build();
    return new Dump(settings).dumpToString(value);
  }

  private static boolean isSimple(LoadSettings settings, String text, Mistakes mistakes) {
    int open = 0;
    for (Event event : new Parse(settings).parseString(text)) {
      open += event instanceof CollectionStartEvent ? 1 : 0;
      open -= event instanceof CollectionEndEvent ? 1 : 0;
      if (open > DEEPEST) {
        mistakes.add(place(event.getStartMark(), ""), "yaml.deep");
        return false;
      }
      if (event instanceof AliasEvent) {
        mistakes.add(place(event.getStartMark(), ""), "yaml.alias");
        return false;
      }
    }
    return true;
  }

  private static Optional<Tree> compose(LoadSettings settings, String text, Mistakes mistakes) {
    Optional<Node> root = new Compose(settings).composeString(text);
    if (root.isEmpty()) {
      mistakes.add(Place.START, "yaml.empty");
    }
    return root.map(node -> tree(node, "", mistakes));
  }

  private static Tree tree(Node node, String pointer, Mistakes mistakes) {
    Place place = place(node.getStartMark(), pointer);
    if (node instanceof MappingNode map) {
      return new Tree.Entries(place, entries(map, pointer, mistakes));
    }
    return node instanceof SequenceNode list
        ? new Tree.Items(place, items(list, pointer, mistakes))
        : leaf(place, (ScalarNode) node, mistakes);
  }

  /** YAML can write what nobody can keep. */
  private static Tree.Leaf leaf(Place place, ScalarNode node, Mistakes mistakes) {
    Broken.in(node.getValue())
        .ifPresent(broken -> mistakes.add(place, "yaml.character", broken.name()));
    return new Tree.Leaf(place, node.getValue());
  }

  private static List<Tree> items(SequenceNode list, String pointer, Mistakes mistakes) {
    List<Tree> items = new ArrayList<>();
    for (Node item : list.getValue()) {
      items.add(tree(item, pointer + "/" + items.size(), mistakes));
    }
    return List.copyOf(items);
  }

  private static List<Tree.Entry> entries(MappingNode map, String pointer, Mistakes mistakes) {
    List<Tree.Entry> entries = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (NodeTuple tuple : map.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        mistakes.add(place(tuple.getKeyNode().getStartMark(), pointer), "yaml.key");
        continue;
      }
      String under = Place.under(pointer, key.getValue());
      Place place = place(key.getStartMark(), under);
      if (!seen.add(key.getValue())) {
        mistakes.add(place, "yaml.twice", key.getValue());
      } else {
        Tree value = tree(tuple.getValueNode(), under, mistakes);
        entries.add(new Tree.Entry(leaf(place, key, mistakes), value));
      }
    }
    return entries;
  }

  /** The place of a character by its number, from 0. */
  private static Place place(String text, int number) {
    int[] before = text.codePoints().limit(number).toArray();
    int line = (int) Arrays.stream(before).filter(character -> character == '\n').count();
    int start = number;
    while (start > 0 && before[start - 1] != '\n') {
      start--;
    }
    return new Place(line + 1, number - start + 1, "");
  }

  private static Place place(Optional<Mark> mark, String pointer) {
    return mark.map(at -> new Place(at.getLine() + 1, at.getColumn() + 1, pointer))
        .orElseGet(() -> new Place(1, 1, pointer));
  }
}
