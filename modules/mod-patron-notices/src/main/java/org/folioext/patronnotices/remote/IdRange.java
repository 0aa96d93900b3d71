package org.folioext.patronnotices.remote;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.folioext.okapi.remote.CqlText;

/**
 * Ids that follow each other, as texts.
 *
 * @param after the last one before them
 * @param upTo the last of them; empty: all that come
 */
public record IdRange(UUID after, Optional<UUID> upTo) {

  /** The order of ids as texts, which is the one of FOLIO's answers. */
  public static final Comparator<UUID> ORDER =
      (one, other) -> {
        int high =
            Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0
            ? high
            : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
      };

  /** Before all ids that records have. */
  public static final UUID START = new UUID(0, 0);

  /** All behind an id. */
  public static IdRange after(Optional<UUID> id) {
    return new IdRange(id.orElse(START), Optional.empty());
  }

  /** Whether it has no id. */
  public boolean isEmpty() {
    return upTo.filter(last -> ORDER.compare(last, after) <= 0).isPresent();
  }

  /** Whether an id is one of them. */
  public boolean contains(UUID id) {
    return ORDER.compare(id, after) > 0 && reaches(id);
  }

  /** Whether an id is at its end or before. */
  public boolean reaches(UUID id) {
    return upTo.filter(last -> ORDER.compare(id, last) > 0).isEmpty();
  }

  /** What is left of it behind an id of its own. */
  public IdRange behind(UUID id) {
    return new IdRange(id, upTo);
  }

  /**
   * The same in parts as wide as each other, in their order; those before it are left out.
   *
   * @param parts of all ids there may be, 1 or more
   */
  public List<IdRange> split(int parts) {
    return IntStream.range(0, parts)
        .mapToObj(part -> new IdRange(border(part, parts), end(part, parts)))
        .map(part -> ORDER.compare(part.after, after) < 0 ? part.behind(after) : part)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  private Optional<UUID> end(int part, int parts) {
    return part + 1 == parts ? upTo : Optional.of(border(part + 1, parts));
  }

  private static UUID border(int part, int parts) {
    return part == 0 ? START : new UUID(Long.divideUnsigned(-1L, parts) * part, 0);
  }

  /** CQL for its end; it is empty where it has none. The beginning is asked by the listing. */
  String end() {
    return upTo.map(last -> "id <= " + CqlText.term(last.toString())).orElse("");
  }
}
