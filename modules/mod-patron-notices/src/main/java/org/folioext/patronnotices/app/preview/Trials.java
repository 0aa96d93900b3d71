package org.folioext.patronnotices.app.preview;

import io.vertx.core.Future;
import java.time.Clock;
import org.folioext.okapi.Caller;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.patronnotices.app.cases.Preparation;
import org.folioext.patronnotices.domain.choice.Author;
import org.folioext.patronnotices.domain.preview.Tried;
import org.folioext.patronnotices.domain.preview.Wanted;
import org.folioext.patronnotices.storage.ChoiceStore;

/** Makes rules ready to be tried. Thread-safe. */
public final class Trials {

  private final ChoiceStore store;
  private final Preparation preparation;
  private final Clock clock;

  /** Rules of a store. */
  public Trials(ChoiceStore store, Preparation preparation, Clock clock) {
    this.store = store;
    this.preparation = preparation;
    this.clock = clock;
  }

  /** What is wanted; fails as {@link Preparation#of} does. */
  Future<Trial> of(OkapiHeaders headers, Wanted wanted) {
    Author author = new Author(clock.instant(), Caller.of(headers).user());
    return store
        .present(headers.tenant())
        .map(present -> Tried.of(present, wanted, author))
        .compose(
            tried ->
                preparation
                    .of(headers, tried.choices(), tried::acts)
                    .map(plan -> Trial.of(plan, tried, wanted)));
  }
}
