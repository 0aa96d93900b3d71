package org.folioext.patronnotices.app.cases;

import io.vertx.core.Future;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.folioext.patronnotices.domain.who.Candidate;
import org.folioext.patronnotices.domain.who.Patron;
import org.folioext.patronnotices.remote.FoundPatron;

/**
 * Makes batches of patrons: of those to whom something happens, and no others.
 *
 * @param happened those to whom something happened that this module itself knows of
 * @param work takes the batches, one after the other
 */
record Making(
    ExtrasReader reader, Affairs affairs, Set<UUID> happened, Function<Batch, Future<Void>> work) {

  /** Patrons of a batch at most. */
  static final int BATCH = 250;

  Future<Void> of(List<FoundPatron> patrons) {
    List<UUID> asked =
        patrons.stream().map(found -> found.patron().id()).filter(happened::contains).toList();
    return asked.isEmpty()
        ? of(patrons, affairs)
        : known(asked).compose(known -> of(patrons, affairs.with(known)));
  }

  private Future<Map<UUID, List<Function<Patron, Candidate>>>> known(Collection<UUID> asked) {
    return reader.known().happened().of(reader.plan(), reader.from().gateway(), asked);
  }

  private Future<Void> of(List<FoundPatron> patrons, Affairs affairs) {
    CaseMaker maker = new CaseMaker(reader, affairs);
    List<FoundPatron> concerned = patrons.stream().filter(maker::concerns).toList();
    int[] at = {0};
    return concerned.isEmpty()
        ? Future.succeededFuture()
        : Repeat.whileTrue(
            () -> {
              int from = at[0];
              at[0] = Math.min(concerned.size(), from + BATCH);
              return maker
                  .of(concerned.subList(from, at[0]))
                  .compose(work)
                  .map(done -> at[0] < concerned.size());
            });
  }
}
