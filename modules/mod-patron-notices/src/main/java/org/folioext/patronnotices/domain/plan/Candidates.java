package org.folioext.patronnotices.domain.plan;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.folioext.patronnotices.domain.rule.Event;
import org.folioext.patronnotices.domain.who.Candidate;
import org.folioext.patronnotices.domain.who.CardDate;
import org.folioext.patronnotices.domain.who.Loan;
import org.folioext.patronnotices.domain.who.Patron;
import org.folioext.patronnotices.domain.who.RaisedFlag;

/** What happens to a patron, as far as FOLIO's records tell. Stateless. */
public final class Candidates {

  /** What may happen to a card. */
  public static final List<Event> OF_CARDS = List.of(Event.CARD_EXPIRING, Event.CARD_EXPIRED);

  /** What may happen to a loan, as far as its record tells. */
  public static final List<Event> OF_LOANS = List.of(Event.LOAN_DUE, Event.LOAN_TO_RENEW);

  private Candidates() {}

  /** All of it: of the card, of loans, of flags, in their order. */
  public static Stream<Candidate> of(Patron patron, List<Loan> loans, List<RaisedFlag> flags) {
    return Stream.of(
            cards(patron),
            loans.stream()
                .flatMap(
                    loan -> OF_LOANS.stream().map(event -> Candidate.loan(event, patron, loan))),
            flags.stream().map(flag -> Candidate.flag(patron, flag)))
        .flatMap(some -> some);
  }

  private static Stream<Candidate> cards(Patron patron) {
    return patron.expires() instanceof CardDate.On on
        ? OF_CARDS.stream().map(event -> Candidate.card(event, patron, on))
        : Stream.empty();
  }

  /** Those days of some events on which a card may expire. */
  public static DayWindows ofCards(Map<Event, DayWindows> days) {
    return together(days, OF_CARDS);
  }

  /** Those days of some events on which a loan may be due. */
  public static DayWindows ofLoans(Map<Event, DayWindows> days) {
    return together(days, OF_LOANS);
  }

  private static DayWindows together(Map<Event, DayWindows> days, List<Event> events) {
    return events.stream()
        .map(event -> days.getOrDefault(event, DayWindows.NONE))
        .reduce(DayWindows.NONE, DayWindows::and);
  }
}
