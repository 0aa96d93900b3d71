package org.folioext.patronnotices.domain.plan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A history that remembers what planners decided. */
final class Ledger implements History {
  final Map<CauseKey, Decision> sent = new HashMap<>();
  private final Map<LocalDate, DayMessages> messages = new HashMap<>();

  /** Decides of a day, and takes what goes as sent. */
  List<Decision> run(Planner planner, PatronCase one, LocalDate day) {
    List<Decision> decisions = planner.decide(one, day, this);
    decisions.stream().filter(Decision::goes).forEach(decision -> add(decision, day));
    messages.computeIfAbsent(day, of -> new DayMessages()).add(decisions);
    return decisions;
  }

  private void add(Decision decision, LocalDate day) {
    if (sent.put(decision.key(), decision) != null) {
      throw new AssertionError("Sent twice, again on " + day + ": " + decision.key());
    }
  }

  @Override
  public Optional<String> stateOf(CauseKey key) {
    return sent.containsKey(key) ? Optional.of("sent") : Optional.empty();
  }

  @Override
  public int messagesTo(UUID recipient, LocalDate day) {
    return messages.getOrDefault(day, new DayMessages()).to(recipient);
  }

  @Override
  public int messagesTo(UUID recipient, String rule, LocalDate day) {
    return messages.getOrDefault(day, new DayMessages()).to(recipient, rule);
  }
}
