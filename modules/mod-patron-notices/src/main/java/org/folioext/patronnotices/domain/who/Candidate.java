package org.folioext.patronnotices.domain.who;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.folioext.patronnotices.domain.rule.Event;

/**
 * Something that happens to a patron, of which rules may send notices.
 *
 * @param subject id of the loan or flag, or of the patron where it is the card
 * @param day that the days of rules are counted from
 * @param cause what makes it another event than the last one of the same subject
 */
public record Candidate(
    Event event,
    Patron patron,
    UUID subject,
    LocalDate day,
    String cause,
    Optional<Loan> loan,
    Optional<RaisedFlag> flag) {

  public Candidate {
    Objects.requireNonNull(event, "event");
    Objects.requireNonNull(day, "day");
  }

  /**
   * A card that expires; its cause is what FOLIO holds, so that next year's is another, and a zone
   * in which the day is another makes no difference.
   */
  public static Candidate card(Event event, Patron patron, CardDate.On expires) {
    return new Candidate(
        event,
        patron,
        patron.id(),
        expires.day(),
        expires.cause(),
        Optional.empty(),
        Optional.empty());
  }

  /** A loan that is due; its cause is the due date, so that a new one is another event. */
  public static Candidate loan(Event event, Patron patron, Loan loan) {
    return new Candidate(
        event,
        patron,
        loan.id(),
        loan.dueDay(),
        loan.due().toString(),
        Optional.of(loan),
        Optional.empty());
  }

  /**
   * An attempt to renew a loan.
   *
   * @param loan as it is since
   * @param day of the attempt
   * @param cause what makes it news
   */
  public static Candidate attempt(
      Event event, Patron patron, Loan loan, LocalDate day, String cause) {
    return new Candidate(event, patron, loan.id(), day, cause, Optional.of(loan), Optional.empty());
  }

  /** The same event, under the cause by which it is known. */
  public Candidate knownAs(String known) {
    return known.equals(cause)
        ? this
        : new Candidate(event, patron, subject, day, known, loan, flag);
  }

  /** A flag that was raised. */
  public static Candidate flag(Patron patron, RaisedFlag flag) {
    return new Candidate(
        Event.FLAG_RAISED,
        patron,
        flag.id(),
        flag.day(),
        flag.kind(),
        Optional.empty(),
        Optional.of(flag));
  }
}
