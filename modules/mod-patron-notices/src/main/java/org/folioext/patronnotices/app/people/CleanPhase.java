package org.folioext.patronnotices.app.people;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.Instant;
import org.folioext.patronnotices.app.run.NightPhase;
import org.folioext.patronnotices.app.run.NightShift;
import org.folioext.patronnotices.domain.settings.Retention;
import org.folioext.patronnotices.storage.ChoiceStore;
import org.folioext.patronnotices.storage.people.Cleaning;

/**
 * Takes away what is older than the library wants to keep it. It needs no proof of the lease: what
 * two instances take away is the same. Thread-safe.
 */
public final class CleanPhase implements NightPhase {

  /** Rows of each kind that go in one transaction. */
  private static final int ROWS = 1000;

  /** Transactions of a night; what is left waits for the next. */
  private static final int ROUNDS = 500;

  private final ChoiceStore choices;
  private final Cleaning cleaning;
  private final Clock clock;

  /** Of stores. */
  public CleanPhase(ChoiceStore choices, Cleaning cleaning, Clock clock) {
    this.choices = choices;
    this.cleaning = cleaning;
    this.clock = clock;
  }

  @Override
  public String id() {
    return "clean";
  }

  @Override
  public Future<Boolean> work(NightShift shift) {
    return choices
        .present(shift.tenant())
        .compose(present -> rounds(shift, present.settings().settings().retention(), ROUNDS));
  }

  private Future<Boolean> rounds(NightShift shift, Retention retention, int left) {
    if (shift.stopping().getAsBoolean()) {
      return Future.succeededFuture(false);
    }
    Instant now = clock.instant();
    return cleaning
        .some(
            shift.tenant(), retention.bodiesBefore(now), retention.rowsBefore(now), now, ROWS)
        .compose(
            gone ->
                gone == 0 || left == 1
                    ? Future.succeededFuture(true)
                    : rounds(shift, retention, left - 1));
  }
}
