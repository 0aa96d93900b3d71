package org.folioext.marc.schema.generator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Joins what the field list says twice about one tag, indicator or subfield: the current statement
 * wins, former meanings remain as obsolete values where nothing current has their code.
 */
final class Merge {
  private Merge() {}

  /** One element for each tag. */
  static List<Element> fields(List<Element> parsed) {
    Map<String, Element> byTag = new LinkedHashMap<>();
    for (Element field : parsed) {
      Element known = byTag.putIfAbsent(field.key, field);
      if (known != null) {
        known.children.addAll(field.children);
        known.status = known.isObsolete() ? field.status : known.status;
      }
    }
    for (Element field : byTag.values()) {
      mergeChildren(field);
    }
    return new ArrayList<>(byTag.values());
  }

  private static void mergeChildren(Element field) {
    List<Element> merged = new ArrayList<>(field.children('L'));
    for (String place : List.of("1", "2")) {
      Element indicator = indicator(field, place);
      if (indicator != null) {
        merged.add(indicator);
      }
    }
    Map<String, Element> subfields = new LinkedHashMap<>();
    for (Element subfield : field.children('$')) {
      Element known = subfields.get(subfield.key);
      if (known == null || known.isObsolete() && !subfield.isObsolete()) {
        subfields.put(subfield.key, subfield);
      }
    }
    merged.addAll(subfields.values());
    field.children = merged;
  }

  private static Element indicator(Element field, String place) {
    Element current = null;
    for (Element candidate : field.children('I')) {
      boolean better = current == null || current.isObsolete() && !candidate.isObsolete();
      current = candidate.key.equals(place) && better ? candidate : current;
    }
    if (current == null) {
      return null;
    }
    if (current.isObsolete()) {
      Element undefined = new Element('I', place, "-", "-", current.source, "Undefined");
      undefined.children.add(new Element('V', "#", "-", "-", current.source, "Undefined"));
      field.children.add(undefined);
      return indicator(field, place);
    }
    for (Element former : field.children('I')) {
      if (former.key.equals(place) && former != current) {
        addFormer(current, former);
      }
    }
    codes(current);
    return current;
  }

  /** One element for each code: a current meaning drops the former ones, former ones are joined. */
  static void codes(Element owner) {
    Map<String, Element> byKey = new LinkedHashMap<>();
    for (Element code : owner.children) {
      Element known = byKey.get(code.key);
      if (known == null || known.isObsolete() && !code.isObsolete()) {
        byKey.put(code.key, code);
      } else if (known.isObsolete()) {
        known.label += "; " + code.label;
      }
    }
    owner.children = new ArrayList<>(byKey.values());
  }

  private static void addFormer(Element current, Element former) {
    for (Element value : former.children) {
      if (current.child(value.key) == null) {
        value.status = former(value, former);
        value.label = former.label + ": " + value.label;
        current.children.add(value);
      }
    }
  }

  /** Status of a part of something obsolete: obsolete too, with the scope of the whole. */
  static String former(Element part, Element whole) {
    if (part.isObsolete() && part.status.length() > 1) {
      return part.status;
    }
    return whole.isObsolete() ? whole.status : "o";
  }
}
