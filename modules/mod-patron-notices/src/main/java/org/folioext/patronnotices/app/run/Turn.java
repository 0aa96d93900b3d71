package org.folioext.patronnotices.app.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/**
 * How long an instance works for one tenant before it looks whether others wait. Asked between
 * batches; true once it is to stop. Immutable.
 *
 * @param stopping whether the instance is to stop anyway
 */
public record Turn(BooleanSupplier stopping, Instant until, Clock clock)
    implements BooleanSupplier {

  private static final Duration LONGEST = Duration.ofMinutes(5);

  /** One that begins now. */
  public static Turn begin(BooleanSupplier stopping, Clock clock) {
    return lasting(LONGEST, stopping, clock);
  }

  /** One that begins now, and may be longer than others. */
  static Turn lasting(Duration atLeast, BooleanSupplier stopping, Clock clock) {
    Duration lasts = atLeast.compareTo(LONGEST) > 0 ? atLeast : LONGEST;
    return new Turn(stopping, clock.instant().plus(lasts), clock);
  }

  @Override
  public boolean getAsBoolean() {
    return stopping.getAsBoolean() || !clock.instant().isBefore(until);
  }
}
