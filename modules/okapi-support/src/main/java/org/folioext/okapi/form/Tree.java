package org.folioext.okapi.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** A text of YAML as it stands there; every part knows its place. */
public sealed interface Tree {

  /** Where it begins. */
  Place place();

  /**
   * A place in a text.
   *
   * @param line from 1
   * @param column from 1
   * @param pointer to it by RFC 6901, empty for the whole
   */
  record Place(int line, int column, String pointer) {

    /** Where a text begins. */
    public static final Place START = new Place(1, 1, "");

    /** A place under a key. */
    static String under(String pointer, String key) {
      return pointer + "/" + key.replace("~", "~0").replace("/", "~1");
    }
  }

  /** One value, whatever it stands for. */
  record Leaf(Place place, String text) implements Tree {}

  /** Values one after the other. */
  record Items(Place place, List<Tree> items) implements Tree {}

  /** Values under their keys, in their order; no key stands there twice. */
  record Entries(Place place, List<Entry> entries) implements Tree {}

  /**
   * Maps with texts as keys, lists, texts, numbers and booleans as a tree whose places are pointers
   * alone; what is null is left out.
   */
  static Tree of(Object value) {
    return of(value, "");
  }

  private static Tree of(Object value, String pointer) {
    Place place = new Place(1, 1, pointer);
    if (value instanceof Map<?, ?> map) {
      return new Entries(
          place,
          map.entrySet().stream()
              .filter(entry -> entry.getValue() != null)
              .map(entry -> entry(entry.getKey().toString(), entry.getValue(), pointer))
              .toList());
    }
    if (value instanceof Collection<?> list) {
      List<Tree> items = new ArrayList<>();
      for (Object item : list) {
        items.add(of(item, pointer + "/" + items.size()));
      }
      return new Items(place, List.copyOf(items));
    }
    return new Leaf(
        place,
        value instanceof Double number && Double.isFinite(number)
            ? plain(number)
            : String.valueOf(value));
  }

  /** A number as a person writes it: 0.0005 and 18, not 5.0E-4 and 18.0. */
  private static String plain(double number) {
    return number == 0 ? "0" : BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }

  private static Entry entry(String key, Object value, String pointer) {
    String under = Place.under(pointer, key);
    return new Entry(new Leaf(new Place(1, 1, under), key), of(value, under));
  }

  /** A value and its key. */
  record Entry(Leaf key, Tree value) {}
}
