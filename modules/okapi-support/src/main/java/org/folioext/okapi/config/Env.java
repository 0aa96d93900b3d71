package org.folioext.okapi.config;

import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Reads environment variables, and collects what is wrong with them: all mistakes are told at once.
 * Values are never told, since some are secrets. A variable that is empty is not set.
 *
 * <p>Read everything, then {@link #check()}, and only then use what was read. For one thread.
 */
public final class Env {

  private final Map<String, String> variables;
  private final List<String> mistakes = new ArrayList<>();
  private final Set<String> names = new TreeSet<>();

  public Env(Map<String, String> variables) {
    this.variables = Map.copyOf(variables);
  }

  /** The value; a mistake, and the empty text, where it is not set. Secrets are read this way. */
  public String required(String name) {
    return optional(name)
        .orElseGet(
            () -> {
              mistakes.add(name + " is not set");
              return "";
            });
  }

  /** The value, or the fallback where it is not set. */
  public String optional(String name, String fallback) {
    return optional(name).orElse(fallback);
  }

  /** The value where it is set. */
  public Optional<String> optional(String name) {
    names.add(name);
    return Optional.ofNullable(variables.get(name)).map(String::strip).filter(v -> !v.isEmpty());
  }

  /**
   * The value as a whole number from min to max, both included; a mistake, and the fallback, where
   * it is none.
   */
  public int integer(String name, int min, int max, int fallback) {
    return optional(name).map(text -> integer(name, text, min, max, fallback)).orElse(fallback);
  }

  private int integer(String name, String text, int min, int max, int fallback) {
    if (text.matches("-?[0-9]{1,10}")) {
      long value = Long.parseLong(text);
      if (value >= min && value <= max) {
        return (int) value;
      }
    }
    mistakes.add(name + " is not a whole number from " + min + " to " + max);
    return fallback;
  }

  /**
   * A required key for AES-256: 32 bytes in base64; a mistake, and a key of zeros, where it is
   * none.
   */
  public SecretKey key(String name) {
    String text = required(name);
    if (text.matches("[A-Za-z0-9+/]{43}=")) {
      return new SecretKeySpec(Base64.getDecoder().decode(text), "AES");
    }
    if (!text.isEmpty()) {
      mistakes.add(name + " is not 32 bytes in base64");
    }
    return new SecretKeySpec(new byte[32], "AES");
  }

  /** What was asked for so far, whether it was set or not: descriptors are held against it. */
  public Set<String> names() {
    return Collections.unmodifiableSet(names);
  }

  /**
   * Ends the reading.
   *
   * @throws IllegalStateException where there are mistakes; it lists them all, one a line
   */
  public void check() {
    if (!mistakes.isEmpty()) {
      throw new IllegalStateException(
          "The environment is not complete:\n  " + String.join("\n  ", mistakes));
    }
  }
}
