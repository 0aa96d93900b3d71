package org.folioext.console.notices.runs;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.folioext.console.gateway.Url;
import org.folioext.console.notices.renewals.HeldRenewals;

/**
 * What waits for a person, whatever it is.
 *
 * @param what notices or renewals
 * @param date of the run, written {@code 2026-01-31}
 * @param link where it is decided
 */
public record Waiting(String what, String rule, String date, long count, Url link) {

  /** All of it, the newest first. */
  static List<Waiting> of(List<Held> notices, List<HeldRenewals> renewals) {
    return Stream.concat(notices.stream().map(Waiting::of), renewals.stream().map(Waiting::of))
        .sorted(Comparator.comparing(Waiting::date).reversed())
        .toList();
  }

  private static Waiting of(Held held) {
    return new Waiting("notices", held.rule(), held.date(), held.count(), held.link());
  }

  private static Waiting of(HeldRenewals held) {
    return new Waiting("renewals", held.rule(), held.date(), held.count(), held.link());
  }
}
