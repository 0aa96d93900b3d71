package org.folioext.patronnotices.domain.deed;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folioext.okapi.choice.Difference.Field;

/**
 * What a person did, told where it is done.
 *
 * @param patron whom it was about, where it was about one; nowhere else, so that it can be
 *     forgotten
 * @param details what it was about: ids and numbers, nothing personal
 * @param fields what it changed, where that is kept nowhere else
 */
public record Deed(
    DeedKind kind, Optional<UUID> patron, Map<String, Object> details, List<Field> fields) {

  public Deed {
    details = Map.copyOf(details);
    fields = List.copyOf(fields);
  }

  /** About no patron. */
  public static Deed of(DeedKind kind, Map<String, Object> details) {
    return new Deed(kind, Optional.empty(), details, List.of());
  }

  /** The same, about a patron. */
  public Deed about(UUID whom) {
    return new Deed(kind, Optional.of(whom), details, fields);
  }

  /** The same, with what it changed. */
  public Deed changing(List<Field> what) {
    return new Deed(kind, patron, details, what);
  }
}
