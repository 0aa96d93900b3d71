package org.folioext.patronnotices.domain.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.folioext.patronnotices.domain.who.Candidate;

/**
 * Which of the known expiries of a card one is. FOLIO holds an instant, of which the library's zone
 * makes a day: in a zone that is corrected the day moves, and the card still expires when it did;
 * and staff who save a record may move the instant, and the day is still the same. Stateless.
 */
final class CardCause {

  /** No two zones are further apart than that. */
  private static final long FARTHEST_DAYS = 2;

  private CardCause() {}

  /**
   * The candidate under the cause by which its expiry is known: that of the same instant, else of
   * the same day, else of a day alone, as it was kept before 0.5.0, that another zone may have made
   * of it. Where there is none, it is new.
   */
  static Candidate known(Candidate card, Set<String> causes, LibraryTime time) {
    if (causes.isEmpty() || causes.contains(card.cause())) {
      return card;
    }
    List<String> sorted = causes.stream().sorted().toList();
    return sorted.stream()
        .filter(cause -> day(cause, time).equals(card.day()))
        .findFirst()
        .or(() -> readInAnotherZone(card, sorted))
        .map(card::knownAs)
        .orElse(card);
  }

  private static Optional<String> readInAnotherZone(Candidate card, List<String> causes) {
    return isDayAlone(card.cause())
        ? Optional.empty()
        : causes.stream()
            .filter(CardCause::isDayAlone)
            .filter(cause -> daysBetween(cause, card) <= FARTHEST_DAYS)
            .min(Comparator.comparingLong(cause -> daysBetween(cause, card)));
  }

  private static long daysBetween(String cause, Candidate card) {
    return Math.abs(ChronoUnit.DAYS.between(LocalDate.parse(cause), card.day()));
  }

  private static LocalDate day(String cause, LibraryTime time) {
    return isDayAlone(cause) ? LocalDate.parse(cause) : time.dayOf(Instant.parse(cause));
  }

  private static boolean isDayAlone(String cause) {
    return cause.indexOf('T') < 0;
  }
}
