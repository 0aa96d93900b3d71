package org.folioext.patronnotices.domain.plan;

import java.util.List;
import java.util.Map;

/**
 * A template of FOLIO.
 *
 * @param read whether anybody knows what it says
 * @param texts by language, where that is known
 * @param active whether it is on
 * @param namesakes ids of all of its name where there are several, and it was looked for by that
 */
public record Template(
    boolean read, Map<String, Text> texts, boolean active, List<String> namesakes) {

  /** One of which nobody knows what it says, and in which languages. */
  public static final Template UNREAD = new Template(false, Map.of(), true, List.of());

  public Template {
    texts = Map.copyOf(texts);
    namesakes = List.copyOf(namesakes);
  }

  /** One that was read, and is on. */
  public static Template of(Map<String, Text> texts) {
    return new Template(true, texts, true, List.of());
  }

  /** The same, on or off. */
  public Template active(boolean is) {
    return new Template(read, texts, is, namesakes);
  }

  /** The same, one of several of a name. */
  Template oneOf(List<String> ids) {
    return new Template(read, texts, active, ids);
  }

  /**
   * What it says in a language, with its tokens.
   *
   * @param header subject of an e-mail
   * @param body HTML
   */
  public record Text(String header, String body) {}
}
