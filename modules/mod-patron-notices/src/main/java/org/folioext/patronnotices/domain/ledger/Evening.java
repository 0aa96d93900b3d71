package org.folioext.patronnotices.domain.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folioext.patronnotices.domain.plan.CauseKey;
import org.folioext.patronnotices.domain.plan.DayMessages;
import org.folioext.patronnotices.domain.plan.Decision;
import org.folioext.patronnotices.domain.plan.History;

/**
 * The ledger, and on top of it the messages that were decided since: one person may get those of
 * several patrons. For one thread.
 */
public final class Evening implements History {
  private final History ledger;
  private final LocalDate day;
  private final DayMessages decided = new DayMessages();

  /** A ledger, and nothing decided since. */
  public Evening(History ledger, LocalDate day) {
    this.ledger = ledger;
    this.day = day;
  }

  /** All that was decided of one patron. */
  public void add(List<Decision> decisions) {
    decided.add(decisions);
  }

  @Override
  public Optional<String> stateOf(CauseKey key) {
    return ledger.stateOf(key);
  }

  @Override
  public int messagesTo(UUID recipient, LocalDate asked) {
    int more = asked.equals(day) ? decided.to(recipient) : 0;
    return ledger.messagesTo(recipient, asked) + more;
  }

  @Override
  public int messagesTo(UUID recipient, String rule, LocalDate asked) {
    int more = asked.equals(day) ? decided.to(recipient, rule) : 0;
    return ledger.messagesTo(recipient, rule, asked) + more;
  }

  @Override
  public Set<String> cardCauses(UUID patron) {
    return ledger.cardCauses(patron);
  }
}
