package org.folioext.marcchecks.domain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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

  /**
   * What is wrong in its profiles, by the lines of the file; empty where all can be used; no more
   * than {@link Mistake#MOST} and one.
   */
  public List<Mistake> mistakes(RuleBook rules) {
    return profiles.entrySet().stream()
        .flatMap(entry -> mistakes(entry.getKey(), entry.getValue(), rules))
        .limit(Mistake.MOST + 1)
        .toList();
  }

  private static Stream<Mistake> mistakes(String name, Text text, RuleBook rules) {
    return ProfileText.read(text.yaml(), name, rules) instanceof ProfileText.Bad bad
        ? bad.mistakes().stream().map(mistake -> in(name, text, mistake))
        : Stream.empty();
  }

  private static Mistake in(String name, Text text, Mistake mistake) {
    return new Mistake(
        text.line() + mistake.line() - 1, "profile '" + name + "': " + mistake.text());
  }
}
