package org.folioext.patronnotices.domain.plan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * How many messages a person gets on a day: of all rules as many as the library says, of one as
 * many as it says itself. What goes beyond stays, in the order of the rules. Immutable.
 *
 * @param perPatron of all rules, at least 1
 */
record DayLimit(int perPatron) {

  /** The same decisions; those that go beyond stay. */
  List<Decision> within(List<Decision> decisions, LocalDate day, History history) {
    Map<CauseKey, Outcome> tooMany = new HashMap<>();
    DayMessages more = new DayMessages();
    for (PlannedMessage message : PlannedMessage.of(decisions)) {
      Optional<Outcome> full = full(message, day, history, more);
      if (full.isEmpty()) {
        more.add(message);
      } else {
        message.decisions().forEach(decision -> tooMany.put(decision.key(), full.get()));
      }
    }
    return tooMany.isEmpty()
        ? List.copyOf(decisions)
        : decisions.stream()
            .map(
                one ->
                    one.goes() && tooMany.containsKey(one.key())
                        ? one.with(tooMany.get(one.key()))
                        : one)
            .toList();
  }

  private Optional<Outcome> full(
      PlannedMessage message, LocalDate day, History history, DayMessages more) {
    UUID to = message.way().recipient();
    OptionalInt ofRule = message.decisions().get(0).rule().limits().perPatronADay();
    if (ofRule.isPresent()) {
      String rule = message.rule();
      if (history.messagesTo(to, rule, day) + more.to(to, rule) >= ofRule.getAsInt()) {
        return Optional.of(Outcome.Stays.of(Reason.RULE_DAY_FULL, ofRule.getAsInt()));
      }
    }
    return history.messagesTo(to, day) + more.to(to) >= perPatron
        ? Optional.of(Outcome.Stays.of(Reason.DAY_FULL, perPatron))
        : Optional.empty();
  }
}
