package org.folioext.patronflags.domain.action;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Some fields of a record of FOLIO as they are at one time. A field that is null is absent.
 * Immutable, as long as nobody changes what the values hold.
 *
 * @param fields by name: String, Boolean, Number, List or Map, as JSON has them
 */
public record Image(Map<String, Object> fields) {

  /** Of a record that is not there. */
  public static final Image NOTHING = new Image(Map.of());

  public Image {
    Map<String, Object> present = new LinkedHashMap<>(fields);
    present.values().removeIf(value -> value == null);
    fields = Collections.unmodifiableMap(present);
  }

  /** Those fields of a record. */
  public static Image of(Map<String, Object> record, Collection<String> names) {
    Map<String, Object> some = new LinkedHashMap<>();
    names.forEach(name -> some.put(name, record.get(name)));
    return new Image(some);
  }

  /** A record with these fields in place of its own of those names; all others stay. */
  public Map<String, Object> onto(Map<String, Object> record, Collection<String> names) {
    Map<String, Object> next = new LinkedHashMap<>(record);
    for (String name : names) {
      if (fields.containsKey(name)) {
        next.put(name, fields.get(name));
      } else {
        next.remove(name);
      }
    }
    return next;
  }

  /** The names, and no values. */
  @Override
  public String toString() {
    return "Image of " + fields.keySet();
  }
}
