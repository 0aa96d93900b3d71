package org.folioext.marc.schema.generator;

import java.util.ArrayList;
import java.util.List;

/**
 * One line of a schema file and the lines that belong to it. Mutable: the steps of the generator
 * pass one tree along and change it. Used in one thread.
 */
final class Element {
  final char letter;
  String key;
  String form;
  String status;
  String source;
  String label;
  List<Element> children = new ArrayList<>();

  Element(char letter, String key, String form, String status, String source, String label) {
    this.letter = letter;
    this.key = key;
    this.form = form;
    this.status = status;
    this.source = source;
    this.label = label;
  }

  boolean isObsolete() {
    return status.startsWith("o");
  }

  /** The key by which paths address this element: {@code ind1}, {@code $a}, or the plain key. */
  String pathKey() {
    return letter == 'I' ? "ind" + key : letter == '$' ? "$" + key : key;
  }

  /** The first child of that path key, or null. */
  Element child(String pathKey) {
    for (Element child : children) {
      if (child.pathKey().equals(pathKey)) {
        return child;
      }
    }
    return null;
  }

  /** The children of one letter. */
  List<Element> children(char wanted) {
    List<Element> found = new ArrayList<>();
    for (Element child : children) {
      if (child.letter == wanted) {
        found.add(child);
      }
    }
    return found;
  }

  /** First character position of a position element. */
  int from() {
    return Integer.parseInt(key.split("-")[0]);
  }

  /** Last character position of a position element, inclusive. */
  int to() {
    String[] ends = key.split("-");
    return Integer.parseInt(ends[ends.length - 1]);
  }

  int width() {
    return to() - from() + 1;
  }

  static String range(int from, int to) {
    return from == to ? String.format("%02d", from) : String.format("%02d-%02d", from, to);
  }

  /** Appends this line and those below it. */
  void print(StringBuilder out) {
    out.append(letter).append('\t').append(key).append('\t').append(form).append('\t');
    out.append(status).append('\t').append(source).append('\t').append(label).append('\n');
    for (Element child : children) {
      child.print(out);
    }
  }
}
