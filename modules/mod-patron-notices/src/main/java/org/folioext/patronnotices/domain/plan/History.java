package org.folioext.patronnotices.domain.plan;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What was already planned or sent, as the ledger has it. */
public interface History {

  /** Nothing yet. */
  History NONE =
      new History() {
        @Override
        public Optional<String> stateOf(CauseKey key) {
          return Optional.empty();
        }

        @Override
        public int messagesTo(UUID recipient, LocalDate day) {
          return 0;
        }

        @Override
        public int messagesTo(UUID recipient, String rule, LocalDate day) {
          return 0;
        }
      };

  /** The state of a cause; empty where it is new. */
  Optional<String> stateOf(CauseKey key);

  /** How many messages a person already gets on a day. */
  int messagesTo(UUID recipient, LocalDate day);

  /** How many of them are of a rule. */
  int messagesTo(UUID recipient, String rule, LocalDate day);

  /** Causes by which expiries of a patron's card are known. */
  default Set<String> cardCauses(UUID patron) {
    return Set.of();
  }
}
