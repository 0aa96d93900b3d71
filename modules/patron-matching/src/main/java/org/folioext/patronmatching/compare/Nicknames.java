package org.folioext.patronmatching.compare;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which given names are forms of one name. Read from {@code nicknames.txt}: a line for each name,
 * its language, then its forms. Immutable.
 */
final class Nicknames {
  private final Map<String, Set<Integer>> families;

  private Nicknames(Map<String, Set<Integer>> families) {
    this.families = families;
  }

  /** Those that are supplied. */
  static Nicknames supplied() {
    try (InputStream file = Nicknames.class.getResourceAsStream("nicknames.txt")) {
      return of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("nicknames.txt", e);
    }
  }

  static Nicknames of(String lines) {
    Map<String, Set<Integer>> families = new HashMap<>();
    int line = 0;
    for (String text : lines.split("\n")) {
      if (!text.isBlank() && !text.startsWith("#")) {
        line++;
        for (String name : text.substring(text.indexOf(':') + 1).strip().split(" +")) {
          families.computeIfAbsent(name, key -> new HashSet<>()).add(line);
        }
      }
    }
    return new Nicknames(families);
  }

  /** Whether two names are forms of one. */
  boolean areForms(String left, String right) {
    Set<Integer> of = families.get(left);
    return of != null && !Collections.disjoint(of, families.getOrDefault(right, Set.of()));
  }
}
