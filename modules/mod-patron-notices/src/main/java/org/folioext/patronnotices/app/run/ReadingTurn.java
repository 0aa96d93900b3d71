package org.folioext.patronnotices.app.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

/**
 * The turn of work that reads before its first batch, maybe a great deal, and reads it again
 * whenever it is taken up: it begins with the first batch, and lasts at least as long as the
 * reading took. So at least half of the time goes into batches, however large the library is.
 * Thread-safe.
 */
public final class ReadingTurn implements BooleanSupplier {

  private final AtomicReference<Optional<Turn>> turn = new AtomicReference<>(Optional.empty());
  private final BooleanSupplier stopping;
  private final Clock clock;
  private final Instant asked;

  /** Of work that begins to read now. */
  public ReadingTurn(BooleanSupplier stopping, Clock clock) {
    this.stopping = stopping;
    this.clock = clock;
    this.asked = clock.instant();
  }

  @Override
  public boolean getAsBoolean() {
    return turn.updateAndGet(begun -> begun.or(() -> Optional.of(begin())))
        .map(Turn::getAsBoolean)
        .orElseThrow();
  }

  /** Whether the instance is to stop, which begins no turn. */
  public boolean isStopping() {
    return stopping.getAsBoolean();
  }

  /** Whether it is over, and the instance goes on; asked before the first batch, it begins. */
  public boolean passed() {
    return getAsBoolean() && !isStopping();
  }

  private Turn begin() {
    return Turn.lasting(Duration.between(asked, clock.instant()), stopping, clock);
  }
}
