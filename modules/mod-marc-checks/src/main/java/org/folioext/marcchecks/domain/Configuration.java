package org.folioext.marcchecks.domain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Settings and profiles as a file says them. What it does not say stays as it is. Immutable.
 *
 * @param defaultProfile its name
 * @param profiles by name, in the order of the file
 */
public record Configuration(
    Optional<String> defaultProfile, Map<Limit, Long> limits, Map<String, Text> profiles) {

  /**
   * A profile's text.
   *
   * @param line of the file in which it begins, from 1
   */
  public record Text(String yaml, int line) {}

  /** Copies all of it, the order kept. */
  public Configuration {
    limits = Map.copyOf(limits);
    profiles = Collections.unmodifiableMap(new LinkedHashMap<>(profiles));
  }

  /** What is wrong in its profiles, by the lines of the file; empty where all can be used. */
  public List<Mistake> mistakes(RuleBook rules) {
    return profiles.entrySet().stream()
        .flatMap(
            entry ->
                ProfileText.read(entry.getValue().yaml(), entry.getKey(), rules)
                        instanceof ProfileText.Bad bad
                    ? bad.mistakes().stream().map(m -> in(entry.getKey(), entry.getValue(), m))
                    : java.util.stream.Stream.empty())
        .toList();
  }

  private static Mistake in(String name, Text text, Mistake mistake) {
    return new Mistake(
        text.line() + mistake.line() - 1, "profile '" + name + "': " + mistake.text());
  }
}
