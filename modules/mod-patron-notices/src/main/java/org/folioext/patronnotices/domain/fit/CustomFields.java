package org.folioext.patronnotices.domain.fit;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Custom fields of a library. Immutable.
 *
 * @param options by reference id: the values of a list by the ids that records hold in their place;
 *     empty of a field that is no list; empty altogether where nobody knows which fields there are
 */
public record CustomFields(Optional<Map<String, Map<String, String>>> options) {

  /** Where nobody knows which there are: every field is there, and is what records hold. */
  public static final CustomFields UNKNOWN = new CustomFields(Optional.empty());

  public CustomFields {
    options = options.map(Map::copyOf);
  }

  /** Those of these reference ids, with their options. */
  public static CustomFields of(Map<String, Map<String, String>> options) {
    return new CustomFields(Optional.of(new HashMap<>(options)));
  }

  /** Whether there is a field of that reference id. */
  public boolean has(String field) {
    return options.isEmpty() || options.get().containsKey(field);
  }

  /** What a record means by a value: that of the option, in lower case. */
  public String meant(String field, String value) {
    return options
        .map(all -> all.getOrDefault(field, Map.of()))
        .map(of -> of.getOrDefault(value, value))
        .orElse(value)
        .strip()
        .toLowerCase(Locale.ROOT);
  }
}
