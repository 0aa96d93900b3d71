package org.folioext.patronmatching.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** How libraries name their columns. Immutable. */
final class ColumnNames {
  private final Map<Column, List<String>> names = new EnumMap<>(Column.class);

  ColumnNames() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(ColumnNames.class.getResourceAsStream("columns.txt")),
                StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.startsWith("#")).forEach(this::take);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void take(String line) {
    int colon = line.indexOf(':');
    names.put(
        Column.valueOf(line.substring(0, colon).toUpperCase(Locale.ROOT)),
        List.of(line.substring(colon + 1).strip().split(" ")));
  }

  /** Names of a column, folded, those that win first. */
  List<String> of(Column column) {
    return names.get(column);
  }

  /** A name without capitals, accents and all but letters and digits. */
  static String folded(String name) {
    String letters = Normalizer.normalize(name.replace("ß", "ss"), Normalizer.Form.NFD);
    StringBuilder folded = new StringBuilder(letters.length());
    letters
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .map(Character::toLowerCase)
        .forEach(folded::appendCodePoint);
    return folded.toString();
  }
}
