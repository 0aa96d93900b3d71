package org.folioext.okapi.text;

import java.util.List;

/**
 * Something to tell a person, before there is a language.
 *
 * @param key of the bundle
 * @param arguments in the order of {0}, {1}, …
 */
public record Message(String key, List<String> arguments) {

  public Message {
    arguments = List.copyOf(arguments);
  }

  /** A message of that key. */
  public static Message of(String key, String... arguments) {
    return new Message(key, List.of(arguments));
  }
}
