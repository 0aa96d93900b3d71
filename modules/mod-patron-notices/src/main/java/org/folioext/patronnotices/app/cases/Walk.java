package org.folioext.patronnotices.app.cases;

import io.vertx.core.Future;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folioext.patronnotices.remote.FoundPatron;
import org.folioext.patronnotices.remote.IdRange;
import org.folioext.patronnotices.remote.Part;
import org.folioext.patronnotices.remote.Patrons;

/**
 * Goes through patrons in the order of their ids: those who come in parts, and between them others,
 * who are read by their ids. Used once, by one reader.
 */
final class Walk {
  private static final int AT_ONCE = Patrons.IDS * Repeat.AT_ONCE;

  private static final Comparator<FoundPatron> BY_ID =
      Comparator.comparing(found -> found.patron().id(), IdRange.ORDER);

  private final PartStream<FoundPatron> parts;
  private final List<UUID> others;
  private final Patrons patrons;
  private final Function<List<FoundPatron>, Future<Void>> work;
  private int next;

  /**
   * A walk.
   *
   * @param others in their order
   * @param work takes patrons in their order
   */
  Walk(
      PartStream<FoundPatron> parts,
      List<UUID> others,
      Patrons patrons,
      Function<List<FoundPatron>, Future<Void>> work) {
    this.parts = parts;
    this.others = others;
    this.patrons = patrons;
    this.work = work;
  }

  /** Goes to the end. */
  Future<Void> go() {
    return Repeat.whileTrue(
        () ->
            parts
                .next()
                .compose(
                    part ->
                        part.isEmpty()
                            ? Future.succeededFuture(false)
                            : through(part.get()).map(true)));
  }

  private Future<Void> through(Part<FoundPatron> part) {
    UUID[] behind = {part.covered().after()};
    return Repeat.whileTrue(
        () -> {
          List<UUID> ids = others(part.covered());
          boolean last = next == others.size() || !part.covered().reaches(others.get(next));
          IdRange stretch =
              last
                  ? part.covered().behind(behind[0])
                  : new IdRange(behind[0], Optional.of(ids.get(ids.size() - 1)));
          behind[0] = stretch.upTo().orElse(behind[0]);
          return stretch(part.records(), stretch, ids).compose(work).map(!last);
        });
  }

  /** The next of the others that are in a range, so many as are read at once. */
  private List<UUID> others(IdRange range) {
    int first = next;
    while (next < others.size() && next - first < AT_ONCE && range.reaches(others.get(next))) {
      next++;
    }
    return others.subList(first, next);
  }

  private Future<List<FoundPatron>> stretch(
      List<FoundPatron> records, IdRange stretch, List<UUID> others) {
    List<FoundPatron> here =
        records.stream().filter(found -> stretch.contains(found.patron().id())).toList();
    Set<UUID> known = here.stream().map(found -> found.patron().id()).collect(Collectors.toSet());
    List<UUID> asked = others.stream().filter(id -> !known.contains(id)).toList();
    return Repeat.inChunks(asked, Patrons.IDS, patrons::byIds)
        .map(
            read ->
                Stream.concat(here.stream(), read.stream().flatMap(List::stream))
                    .sorted(BY_ID)
                    .toList());
  }
}
