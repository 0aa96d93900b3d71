package org.folioext.marc.checks.profile;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.folioext.marc.checks.profile.ProfileException.Mistake;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * YAML text as nodes that know their lines. No object is ever made of it, so that it can do no
 * harm; size and depth are bounded, and whoever walks the nodes goes only as deep as a profile is.
 * Stateless.
 */
final class Yaml {
  private static final int LONGEST = 256 * 1024;
  private static final int DEEPEST = 16;

  private Yaml() {}

  /** The document, or empty when there is none. */
  static Optional<Node> compose(String text) throws ProfileException {
    if (text.length() > LONGEST) {
      throw mistake(1, "a profile has at most " + LONGEST + " characters");
    }
    LoadSettings settings = LoadSettings.builder().setMaxAliasesForCollections(10).build();
    try {
      checkDepth(settings, text);
      return new Compose(settings).composeString(text);
    } catch (MarkedYamlEngineException e) {
      throw mistake(lineOf(e.getProblemMark()), "this is no YAML: " + e.getProblem() + ".");
    } catch (YamlEngineException e) {
      throw mistake(1, "this is no YAML: " + e.getMessage());
    }
  }

  /** Line of a node, from 1. */
  static int lineOf(Node node) {
    return lineOf(node.getStartMark());
  }

  private static int lineOf(Optional<Mark> mark) {
    return mark.map(Mark::getLine).orElse(0) + 1;
  }

  private static void checkDepth(LoadSettings settings, String text) throws ProfileException {
    Deque<Event> open = new ArrayDeque<>();
    for (Event event : new Parse(settings).parseString(text)) {
      if (event instanceof CollectionStartEvent) {
        open.push(event);
        if (open.size() > DEEPEST) {
          throw mistake(
              lineOf(event.getStartMark()), "lists and maps are nested more than a profile needs.");
        }
      } else if (event instanceof CollectionEndEvent) {
        open.pop();
      }
    }
  }

  private static ProfileException mistake(int line, String text) {
    return new ProfileException(List.of(new Mistake(line, text)));
  }
}
