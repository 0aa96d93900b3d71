package org.folioext.patronnotices.domain.ledger;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folioext.patronnotices.domain.plan.CauseKey;
import org.folioext.patronnotices.domain.plan.Decision;
import org.folioext.patronnotices.domain.plan.History;
import org.folioext.patronnotices.domain.plan.PlannedMessage;

/**
 * The ledger, and on top of it the messages that were decided since: one person may get those of
 * several patrons. For one thread.
 */
final class Evening implements History {
  private final History ledger;
  private final LocalDate day;
  private final Map<UUID, Integer> decided = new HashMap<>();

  Evening(History ledger, LocalDate day) {
    this.ledger = ledger;
    this.day = day;
  }

  /** All that was decided of one patron. */
  void add(List<Decision> decisions) {
    for (PlannedMessage message : PlannedMessage.of(decisions)) {
      decided.merge(message.way().recipient(), 1, Integer::sum);
    }
  }

  @Override
  public Optional<String> stateOf(CauseKey key) {
    return ledger.stateOf(key);
  }

  @Override
  public int messagesTo(UUID recipient, LocalDate asked) {
    int more = asked.equals(day) ? decided.getOrDefault(recipient, 0) : 0;
    return ledger.messagesTo(recipient, asked) + more;
  }

  @Override
  public Set<String> cardCauses(UUID patron) {
    return ledger.cardCauses(patron);
  }
}
