package org.folioext.patronnotices.domain.fit;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folioext.patronnotices.domain.rule.Field;

/**
 * Names of the library's records that rules may name.
 *
 * @param byField ids and names of all of a field; a field that was not read is absent
 */
public record Names(Map<Field, Map<UUID, String>> byField) {

  /** None: rules may name ids alone. */
  public static final Names NONE = new Names(Map.of());

  public Names {
    byField = Map.copyOf(byField);
  }

  /**
   * The records of that name, ignoring case and blanks around it, or id; ids count where names were
   * not read.
   */
  Set<UUID> meant(Field field, String written) {
    Map<UUID, String> all = byField.get(field);
    Optional<UUID> id = id(written);
    if (all == null) {
      return id.map(Set::of).orElse(Set.of());
    }
    Set<UUID> meant = new HashSet<>();
    all.forEach(
        (one, name) -> {
          if (name.strip().equalsIgnoreCase(written.strip())
              || id.filter(one::equals).isPresent()) {
            meant.add(one);
          }
        });
    return meant;
  }

  /** What a record is called; its id where that is not known. */
  public String of(Field field, UUID id) {
    return byField.getOrDefault(field, Map.of()).getOrDefault(id, id.toString());
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
