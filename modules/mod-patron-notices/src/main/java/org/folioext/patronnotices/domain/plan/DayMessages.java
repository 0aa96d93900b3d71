package org.folioext.patronnotices.domain.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How many messages people get on a day, and of which rules. For one thread. */
public final class DayMessages {
  private final Map<UUID, Map<String, Integer>> byRule = new HashMap<>();

  /** The messages that come of decisions. */
  public void add(List<Decision> decisions) {
    PlannedMessage.of(decisions).forEach(this::add);
  }

  /** One more. */
  public void add(PlannedMessage message) {
    add(message.way().recipient(), message.rule(), 1);
  }

  /** So many more of a rule. */
  public void add(UUID recipient, String rule, int messages) {
    byRule.computeIfAbsent(recipient, to -> new HashMap<>()).merge(rule, messages, Integer::sum);
  }

  /** How many a person gets. */
  public int to(UUID recipient) {
    int all = 0;
    for (int messages : byRule.getOrDefault(recipient, Map.of()).values()) {
      all += messages;
    }
    return all;
  }

  /** How many of them are of a rule. */
  public int to(UUID recipient, String rule) {
    return byRule.getOrDefault(recipient, Map.of()).getOrDefault(rule, 0);
  }
}
