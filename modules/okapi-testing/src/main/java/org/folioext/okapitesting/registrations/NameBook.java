package org.folioext.okapitesting.registrations;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.folioext.okapitesting.town.Dice;

/** The names that people may have, of each culture, and how else they are written. Immutable. */
final class NameBook {
  private static final int OF_PARTS = 200;
  private static final int HALF_OF_PARTS = 500;
  private static final int NICKNAME = 32;
  private static final int WESTERN_NAME = 400;
  private static final int YEARS_OF_A_FASHION = 15;
  private static final int STEP_OF_A_FASHION = 5;

  private final Map<Culture, Map<String, List<String>>> lists = new EnumMap<>(Culture.class);

  private NameBook() {}

  /** The list beside this class. */
  static NameBook load() {
    NameBook book = new NameBook();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                NameBook.class.getResourceAsStream("names.txt"), StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.startsWith("#")).forEach(book::read);
    } catch (IOException e) {
      throw new UncheckedIOException("names.txt", e);
    }
    return book;
  }

  private void read(String line) {
    String[] parts = line.split("\\|");
    lists
        .computeIfAbsent(Culture.of(parts[0]), culture -> new HashMap<>())
        .put(parts[1], List.of(parts[2].split(",")));
  }

  /** Values of a kind; empty where a culture has none. */
  List<String> all(Culture culture, String kind) {
    return lists.get(culture).getOrDefault(kind, List.of());
  }

  /** A given name; what is common changes with the years. */
  String given(Culture culture, boolean female, int year, Dice dice) {
    String kind = female ? "woman" : "man";
    if (dice.of(1).perMille(isEastern(culture) ? HALF_OF_PARTS : OF_PARTS)) {
      List<String> ends = all(culture, kind + "-end");
      return dice.of(2).one(all(culture, kind + "-start")) + dice.of(3).one(ends);
    }
    List<String> names = all(culture, kind);
    int fashion = Math.max(0, year) / YEARS_OF_A_FASHION * STEP_OF_A_FASHION;
    return names.get((rank(names.size(), names.size() / 2.0, dice.of(2)) + fashion) % names.size());
  }

  /** A family name in the form of men, the common ones more often. */
  String family(Culture culture, Dice dice) {
    List<String> names = all(culture, "surname");
    List<String> starts = all(culture, "start");
    List<String> ends = all(culture, "end");
    int size = names.size() + starts.size() * ends.size();
    int rank = rank(size, Math.min(10, size / 20.0), dice);
    if (rank < names.size()) {
      return names.get(rank);
    }
    int made = rank - names.size();
    return starts.get(made % starts.size())
        + ends.get((made / starts.size() + made % starts.size() * 5) % ends.size());
  }

  /** Zipf's law as Mandelbrot has it: {@code flat} is how much the first few are alike. */
  static int rank(int size, double flat, Dice dice) {
    double chance = (dice.bits() >>> 11) * 0x1p-53;
    return Math.min(size - 1, (int) (flat * Math.pow((size + flat) / flat, chance) - flat));
  }

  /** A family name in the form of a woman or a man. */
  String formOf(boolean female, String family, Culture culture) {
    if (female) {
      for (String pair : all(culture, "female")) {
        int equals = pair.indexOf('=');
        if (family.endsWith(pair.substring(0, equals))) {
          return family.substring(0, family.length() - equals) + pair.substring(equals + 1);
        }
      }
    }
    return family;
  }

  /** What friends say; empty where there is nothing shorter. */
  String nickname(Person person) {
    Dice dice = person.dice().of(NICKNAME);
    if (isEastern(person.culture()) && dice.of(1).perMille(WESTERN_NAME)) {
      return dice.of(2).one(all(Culture.ENGLISH, person.female() ? "woman" : "man"));
    }
    String given = person.given();
    for (String pair : all(person.culture(), "nickname")) {
      int equals = pair.indexOf('=');
      if (given.length() == equals && pair.startsWith(given)) {
        return dice.of(3).one(List.of(pair.substring(equals + 1).split("/")));
      }
    }
    return "";
  }

  private static boolean isEastern(Culture culture) {
    return culture == Culture.CHINESE || culture == Culture.VIETNAMESE;
  }
}
