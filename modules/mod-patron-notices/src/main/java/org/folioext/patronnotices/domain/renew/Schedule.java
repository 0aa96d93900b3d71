package org.folioext.patronnotices.domain.renew;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A fixed due date schedule: of a time within one of its ranges, the date on which loans are due.
 */
public record Schedule(List<Range> ranges) {

  /** Both ends belong to it. */
  public record Range(Instant from, Instant to, Instant due) {}

  public Schedule {
    ranges = List.copyOf(ranges);
  }

  /** Empty outside of all ranges. */
  Optional<Instant> dueFor(Instant time) {
    return ranges.stream()
        .filter(range -> !time.isBefore(range.from()) && !time.isAfter(range.to()))
        .map(Range::due)
        .findFirst();
  }
}
