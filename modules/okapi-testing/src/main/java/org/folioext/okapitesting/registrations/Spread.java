package org.folioext.okapitesting.registrations;

/**
 * Where a number lies among all places, so that the cards of one house are spread over the file.
 * One number lies in each place. Immutable.
 */
final class Spread {
  private static final double GOLDEN = 0.618_033_988_75;
  private final int size;
  private final long step;

  Spread(int size) {
    this.size = size;
    long candidate = Math.max(1, (long) (size * GOLDEN));
    while (divisor(candidate, size) != 1) {
      candidate++;
    }
    this.step = candidate;
  }

  private static long divisor(long one, long other) {
    return other == 0 ? one : divisor(other, one % other);
  }

  int place(int number) {
    return (int) (number * step % size);
  }
}
