package org.folioext.okapitesting.town;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The names that people may have, of each culture. Immutable. */
final class Names {
  private final Map<Culture, List<Name>> women;
  private final Map<Culture, List<Name>> men;
  private final Map<Culture, List<Surname>> surnames;

  private Names(List<String[]> lines) {
    women = read(lines, "woman", Name::of);
    men = read(lines, "man", Name::of);
    surnames = read(lines, "surname", Surname::of);
  }

  /** The list beside this class. */
  static Names load() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Names.class.getResourceAsStream("names.txt"), StandardCharsets.UTF_8))) {
      return new Names(
          lines
              .lines()
              .filter(line -> !line.startsWith("#"))
              .map(line -> line.split("\\|"))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException("names.txt", e);
    }
  }

  private static <T> Map<Culture, List<T>> read(
      List<String[]> lines, String kind, Function<String, T> form) {
    return lines.stream()
        .filter(line -> line[1].equals(kind))
        .collect(
            Collectors.toUnmodifiableMap(
                line -> Culture.of(line[0]),
                line -> Arrays.stream(line[2].split(",")).map(form).toList()));
  }

  /** A first name; of siblings with successive counts no two have the same. */
  Name first(Culture culture, boolean female, Dice dice, int count) {
    List<Name> all = (female ? women : men).get(culture);
    return all.get((dice.below(all.size()) + count) % all.size());
  }

  /** As many surnames as a person of the culture has. */
  List<Surname> last(Culture culture, Dice dice) {
    return dice.of(0).stream(culture.surnames())
        .map(one -> one.one(surnames.get(culture)))
        .toList();
  }
}
