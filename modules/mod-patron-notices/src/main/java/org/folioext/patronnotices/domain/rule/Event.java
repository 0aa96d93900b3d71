package org.folioext.patronnotices.domain.rule;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a notice is about. Its day is the one that the days of a rule are counted from. */
public enum Event {
  /** A card that is still good; its day is the last one. */
  CARD_EXPIRING(Subject.CARD, Side.UNTIL),
  /** A card that is no longer good; its day was the last one. */
  CARD_EXPIRED(Subject.CARD, Side.AFTER),
  /** An open loan; its day is the one on which it is due. */
  LOAN_DUE(Subject.LOAN, Side.ANY),
  /** An open loan that the suite is to renew; its day is the one on which it is due. */
  LOAN_TO_RENEW(Subject.LOAN, Side.UNTIL),
  /** A loan that the suite renewed; its day is the one of the renewal. */
  LOAN_RENEWED(Subject.LOAN, Side.FROM),
  /** A loan that the suite could not renew; its day is the one of the attempt. */
  RENEWAL_REFUSED(Subject.LOAN, Side.FROM),
  /** A flag of the patron; its day is the one on which it was raised. */
  FLAG_RAISED(Subject.FLAG, Side.FROM);

  /** What an event happens to. */
  public enum Subject {
    CARD,
    LOAN,
    FLAG
  }

  /** On which days before, on and after its day a rule may act. */
  private enum Side {
    UNTIL(Integer.MIN_VALUE, 0),
    AFTER(1, Integer.MAX_VALUE),
    FROM(0, Integer.MAX_VALUE),
    ANY(Integer.MIN_VALUE, Integer.MAX_VALUE);

    private final int first;
    private final int last;

    Side(int first, int last) {
      this.first = first;
      this.last = last;
    }
  }

  private final Subject subject;
  private final Side side;

  Event(Subject subject, Side side) {
    this.subject = subject;
    this.side = side;
  }

  /** What it happens to. */
  public Subject subject() {
    return subject;
  }

  /** Whether a rule may act so many days after the event's day; before it they are negative. */
  public boolean allows(int offset) {
    return offset >= side.first && offset <= side.last;
  }

  /** Whether the suite acts itself and sends nothing. */
  public boolean isRenewal() {
    return this == LOAN_TO_RENEW;
  }

  /** The name in rules and requests: lower case, with hyphens. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The event of that {@link #id()}. */
  public static Optional<Event> of(String id) {
    return Arrays.stream(values()).filter(event -> event.id().equals(id)).findFirst();
  }
}
