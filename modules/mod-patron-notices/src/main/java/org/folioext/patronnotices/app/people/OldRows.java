package org.folioext.patronnotices.app.people;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.folioext.patronnotices.domain.settings.Retention;
import org.folioext.patronnotices.storage.ChoiceStore;
import org.folioext.patronnotices.storage.people.Cleaning;

/**
 * Takes away what is older than the library wants to keep it. What two instances take away is the
 * same. Thread-safe.
 */
public final class OldRows {

  /** Rows of each kind that go in one transaction. */
  private static final int ROWS = 1000;

  /** Transactions of a day; what is left waits for the next. */
  private static final int ROUNDS = 500;

  private final ChoiceStore choices;
  private final Cleaning cleaning;
  private final Clock clock;

  /** Of stores. */
  public OldRows(ChoiceStore choices, Cleaning cleaning, Clock clock) {
    this.choices = choices;
    this.cleaning = cleaning;
    this.clock = clock;
  }

  /**
   * Takes them away.
   *
   * @return false where it was asked to stop before
   */
  Future<Boolean> go(String tenant, BooleanSupplier stopping) {
    return choices
        .present(tenant)
        .compose(
            present -> rounds(tenant, stopping, present.settings().settings().retention(), ROUNDS));
  }

  private Future<Boolean> rounds(
      String tenant, BooleanSupplier stopping, Retention retention, int left) {
    if (stopping.getAsBoolean()) {
      return Future.succeededFuture(false);
    }
    Instant now = clock.instant();
    return cleaning
        .some(tenant, retention.bodiesBefore(now), retention.rowsBefore(now), now, ROWS)
        .compose(
            gone ->
                gone == 0 || left == 1
                    ? Future.succeededFuture(true)
                    : rounds(tenant, stopping, retention, left - 1));
  }
}
