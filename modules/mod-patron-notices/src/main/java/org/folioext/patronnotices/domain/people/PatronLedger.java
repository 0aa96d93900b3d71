package org.folioext.patronnotices.domain.people;

import java.util.List;
import java.util.UUID;

/**
 * What a patron was told, and what not; newest first.
 *
 * @param messages about the patron, or to them
 */
public record PatronLedger(UUID patron, List<LedgerCause> causes, List<LedgerMessage> messages) {

  public PatronLedger {
    causes = List.copyOf(causes);
    messages = List.copyOf(messages);
  }

  /** Whether there is nothing to tell. */
  public boolean isEmpty() {
    return causes.isEmpty() && messages.isEmpty();
  }
}
