package org.folioext.patronnotices.domain.plan;

import java.util.Map;

/**
 * A template of FOLIO.
 *
 * @param read whether anybody knows what it says
 * @param texts by language, where that is known
 */
public record Template(boolean read, Map<String, Text> texts) {

  /** One of which nobody knows what it says, and in which languages. */
  public static final Template UNREAD = new Template(false, Map.of());

  public Template {
    texts = Map.copyOf(texts);
  }

  /** One that was read. */
  public static Template of(Map<String, Text> texts) {
    return new Template(true, texts);
  }

  /**
   * What it says in a language, with its tokens.
   *
   * @param header subject of an e-mail
   * @param body HTML
   */
  public record Text(String header, String body) {}
}
