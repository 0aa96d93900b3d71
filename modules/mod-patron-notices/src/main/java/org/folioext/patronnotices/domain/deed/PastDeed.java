package org.folioext.patronnotices.domain.deed;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folioext.okapi.choice.Difference.Field;
import org.folioext.patronnotices.domain.choice.Author;

/**
 * What a person did, as it is kept.
 *
 * @param number counts deeds, with gaps; those told in other places before come after
 * @param kind id of a {@link DeedKind}
 * @param patron whom it was about; {@link #NOBODY} where that is forgotten
 * @param details ids and numbers
 * @param fields what it changed
 */
public record PastDeed(
    long number,
    Author author,
    String kind,
    Optional<UUID> patron,
    Map<String, Object> details,
    List<Field> fields) {

  /** In the place of a patron who was erased, or was long ago. */
  public static final UUID NOBODY = new UUID(0, 0);

  public PastDeed {
    details = Map.copyOf(details);
    fields = List.copyOf(fields);
  }

  /** The same to those who may not see what patrons want: only that they want something else. */
  public PastDeed withoutWishes() {
    return kind.equals(DeedKind.PREFERENCE_CHANGED.id())
        ? new PastDeed(number, author, kind, patron, details, List.of())
        : this;
  }
}
