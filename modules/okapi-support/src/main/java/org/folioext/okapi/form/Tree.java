package org.folioext.okapi.form;

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
   */
  record Place(int line, int column) {

    /** Where a text begins. */
    public static final Place START = new Place(1, 1);
  }

  /** One value, whatever it stands for. */
  record Leaf(Place place, String text) implements Tree {}

  /** Values one after the other. */
  record Items(Place place, List<Tree> items) implements Tree {}

  /** Values under their keys, in their order; no key stands there twice. */
  record Entries(Place place, List<Entry> entries) implements Tree {}

  /**
   * Maps with texts as keys, lists, texts, numbers and booleans as a tree without places; what is
   * null is left out.
   */
  static Tree of(Object value) {
    if (value instanceof Map<?, ?> map) {
      return new Entries(
          Place.START,
          map.entrySet().stream()
              .filter(entry -> entry.getValue() != null)
              .map(
                  entry ->
                      new Entry(
                          new Leaf(Place.START, entry.getKey().toString()), of(entry.getValue())))
              .toList());
    }
    if (value instanceof Collection<?> list) {
      return new Items(Place.START, list.stream().map(Tree::of).toList());
    }
    return new Leaf(Place.START, String.valueOf(value));
  }

  /** A value and its key. */
  record Entry(Leaf key, Tree value) {}
}
