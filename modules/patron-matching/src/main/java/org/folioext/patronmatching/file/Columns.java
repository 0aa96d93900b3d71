package org.folioext.patronmatching.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which columns of a table hold what. Immutable.
 *
 * @param places by what they hold, places in a row from 0, those that win first
 * @param truth the place of who it is; -1 where it is not asked for
 */
record Columns(Map<Column, List<Integer>> places, int truth) {

  /**
   * Looks for the columns.
   *
   * @param file its name, for messages
   * @param header names of the columns
   * @param asked names that a person gave; none for one: it is not to be read
   * @param truth the name of the column that tells who it is; empty where there is none
   * @throws Refused where a column is missing that must be there
   */
  static Columns of(
      String file, List<String> header, Map<Column, List<String>> asked, String truth) {
    Map<Column, List<Integer>> places = new EnumMap<>(Column.class);
    asked.forEach(
        (column, names) ->
            places.put(column, names.stream().map(name -> place(file, header, name)).toList()));
    Set<Integer> taken = new HashSet<>(places.values().stream().flatMap(List::stream).toList());
    if (!truth.isEmpty()) {
      taken.add(place(file, header, truth));
    }
    ColumnNames names = new ColumnNames();
    List<String> folded = header.stream().map(ColumnNames::folded).toList();
    for (Column column : Column.values()) {
      if (!places.containsKey(column)) {
        places.put(column, recognized(names.of(column), folded, taken));
      }
    }
    require(file, places);
    return new Columns(Map.copyOf(places), truth.isEmpty() ? -1 : place(file, header, truth));
  }

  private static List<Integer> recognized(
      List<String> names, List<String> header, Set<Integer> taken) {
    return IntStream.range(0, header.size())
        .filter(place -> !taken.contains(place) && names.contains(header.get(place)))
        .boxed()
        .sorted(Comparator.comparingInt(place -> names.indexOf(header.get(place))))
        .toList();
  }

  private static int place(String file, List<String> header, String name) {
    int place = header.indexOf(name);
    if (place >= 0) {
      return place;
    }
    List<String> folded = header.stream().map(ColumnNames::folded).toList();
    int alike = folded.indexOf(ColumnNames.folded(name));
    if (alike < 0) {
      throw new Refused("%s, line 1: no column is named '%s'.".formatted(file, name));
    }
    return alike;
  }

  private static void require(String file, Map<Column, List<Integer>> places) {
    if (places.get(Column.ID).isEmpty()) {
      throw new Refused(
          "%s, line 1: no column is known as the id of patrons%s. Name it: --columns id=NAME."
              .formatted(file, found(places)));
    }
    if (places.get(Column.GIVEN).isEmpty() || places.get(Column.FAMILY).isEmpty()) {
      String missing = places.get(Column.GIVEN).isEmpty() ? "given" : "family";
      throw new Refused(
          "%s, line 1: no column is known as the %s name%s. Name it: --columns %s=NAME."
              .formatted(file, missing, found(places), missing));
    }
  }

  private static String found(Map<Column, List<Integer>> places) {
    List<String> found = new ArrayList<>();
    for (Column column : Column.values()) {
      if (!places.get(column).isEmpty()) {
        found.add(column.text());
      }
    }
    return found.isEmpty()
        ? ""
        : found.stream().collect(Collectors.joining(", ", " (found: ", ")"));
  }

  /** The first of its values in a row that is not empty. */
  String one(Column column, List<String> row) {
    for (int place : places.get(column)) {
      if (!row.get(place).isEmpty()) {
        return row.get(place);
      }
    }
    return "";
  }

  /** All its values in a row that are not empty. */
  List<String> all(Column column, List<String> row) {
    return places.get(column).stream().map(row::get).filter(value -> !value.isEmpty()).toList();
  }

  /** Who it is; empty where that is not asked for. */
  String truth(List<String> row) {
    return truth < 0 ? "" : row.get(truth);
  }
}
