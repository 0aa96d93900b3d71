package org.folioext.marc.schema.generator;

import java.util.ArrayList;
import java.util.List;

/**
 * Applies the reviewed corrections of this module to the elements that the sources give. A
 * correction that finds nothing to change fails, so that none outlives its cause unnoticed.
 */
final class Corrections {
  private static final int COLUMNS = 6;
  private static final String SOURCE = "fix";

  private Corrections() {}

  /** Applies all lines of one format, in order. */
  static void apply(List<Element> fields, List<String> lines, String format) {
    for (String line : lines) {
      if (!line.isBlank() && !line.startsWith("# ")) {
        String[] columns = line.split("\t", -1);
        if (columns.length != COLUMNS) {
          throw new IllegalArgumentException("six columns were expected: " + line);
        }
        if (columns[0].equals(format)) {
          apply(fields, columns);
        }
      }
    }
  }

  private static void apply(List<Element> fields, String[] columns) {
    String path = columns[2];
    String argument = columns[3];
    switch (columns[1]) {
      case "add":
        siblings(fields, path).add(element(path, argument));
        break;
      case "drop":
        Element gone = find(fields, path);
        siblingsOf(fields, path).remove(gone);
        break;
      case "set":
        set(find(fields, path), argument);
        break;
      default:
        throw new IllegalArgumentException("unknown operation: " + String.join("\t", columns));
    }
  }

  private static void set(Element element, String argument) {
    int equals = argument.indexOf('=');
    String value = argument.substring(equals + 1);
    element.source = SOURCE;
    switch (argument.substring(0, equals)) {
      case "form":
        element.form = value;
        break;
      case "status":
        element.status = value;
        break;
      case "label":
        element.label = value;
        break;
      case "key":
        element.key = value;
        break;
      default:
        throw new IllegalArgumentException("unknown column: " + argument);
    }
  }

  /** The element an argument {@code letter form status label} describes, at a path. */
  private static Element element(String path, String argument) {
    String[] parts = argument.split(" ", 4);
    String key = path.substring(path.lastIndexOf('/') + 1);
    if (parts[0].equals("I")) {
      key = key.substring("ind".length());
    } else if (parts[0].equals("$")) {
      key = key.substring(1);
    }
    return new Element(parts[0].charAt(0), key, parts[1], parts[2], SOURCE, parts[3]);
  }

  private static List<Element> siblings(List<Element> fields, String path) {
    int slash = path.lastIndexOf('/');
    if (slash < 0) {
      return fields;
    }
    List<Element> siblings = find(fields, path.substring(0, slash)).children;
    String key = path.substring(slash + 1);
    for (Element sibling : siblings) {
      if (sibling.pathKey().equals(key)) {
        throw new IllegalArgumentException("there already: " + path);
      }
    }
    return siblings;
  }

  private static List<Element> siblingsOf(List<Element> fields, String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? fields : find(fields, path.substring(0, slash)).children;
  }

  private static Element find(List<Element> fields, String path) {
    Element found = new Element('F', "", "", "", "", "");
    found.children = new ArrayList<>(fields);
    for (String step : path.split("/")) {
      found = found.child(step);
      if (found == null) {
        throw new IllegalArgumentException("nothing at " + path);
      }
    }
    return found;
  }
}
