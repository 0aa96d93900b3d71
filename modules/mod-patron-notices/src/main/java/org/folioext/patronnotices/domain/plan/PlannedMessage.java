package org.folioext.patronnotices.domain.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One message, and all that it tells of.
 *
 * @param decisions those that go in it, at least one, all of one rule; more only in a digest
 */
public record PlannedMessage(String rule, Way way, List<Decision> decisions) {

  public PlannedMessage {
    decisions = List.copyOf(decisions);
  }

  private record Key(String rule, Way way, UUID alone) {}

  /** The messages of a day, in the order of their first decisions. */
  public static List<PlannedMessage> of(List<Decision> decisions) {
    Map<Key, List<Decision>> messages = new LinkedHashMap<>();
    for (Decision decision : decisions) {
      if (decision.outcome() instanceof Outcome.Goes goes && goes.way().isPresent()) {
        messages
            .computeIfAbsent(key(decision, goes.way().get()), key -> new ArrayList<>())
            .add(decision);
      }
    }
    return messages.entrySet().stream()
        .map(one -> new PlannedMessage(one.getKey().rule(), one.getKey().way(), one.getValue()))
        .toList();
  }

  private static Key key(Decision decision, Way way) {
    boolean digest = decision.rule().delivery().orElseThrow().digest();
    return new Key(
        decision.rule().id(), way, digest ? way.recipient() : decision.candidate().subject());
  }
}
