package org.folioext.patronnotices.domain.preview;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folioext.patronnotices.domain.plan.Decision;
import org.folioext.patronnotices.domain.plan.PlannedMessage;
import org.folioext.patronnotices.domain.rule.Event;

/**
 * What decisions of several patrons come to in numbers.
 *
 * @param outcomes how many of a rule came to which, by the rule's id
 * @param volume what would go out, and be renewed
 */
public record Counted(
    long patrons,
    long candidates,
    long decisions,
    Map<String, Map<String, Long>> outcomes,
    Map<Slice, Amount> volume) {

  /** The channel of what a rule renews. */
  public static final String RENEWAL = "renewal";

  /**
   * Messages of a rule on a day by one channel.
   *
   * @param channel id of a channel, or {@value Counted#RENEWAL}
   */
  public record Slice(LocalDate day, String rule, String channel) {}

  /**
   * How much that is.
   *
   * @param messages 0 where loans are renewed
   * @param causes what they tell of, or the renewals
   */
  public record Amount(long messages, long causes) {
    Amount plus(Amount other) {
      return new Amount(messages + other.messages, causes + other.causes);
    }
  }

  private record Happening(Event event, UUID subject) {}

  /**
   * Counts.
   *
   * @param each the decisions of one patron
   */
  public static Counted of(List<List<Decision>> each) {
    Map<String, Map<String, Long>> outcomes = new HashMap<>();
    Map<Slice, Amount> volume = new HashMap<>();
    long candidates = 0;
    long decisions = 0;
    for (List<Decision> ofOne : each) {
      Set<Happening> happenings = new HashSet<>();
      for (Decision decision : ofOne) {
        happenings.add(new Happening(decision.candidate().event(), decision.candidate().subject()));
        count(decision, outcomes, volume);
      }
      candidates += happenings.size();
      decisions += ofOne.size();
      messages(ofOne, volume);
    }
    return new Counted(each.size(), candidates, decisions, outcomes, volume);
  }

  private static void count(
      Decision decision, Map<String, Map<String, Long>> outcomes, Map<Slice, Amount> volume) {
    outcomes
        .computeIfAbsent(decision.rule().id(), rule -> new HashMap<>())
        .merge(PreviewRow.outcome(decision.outcome()), 1L, Long::sum);
    if (decision.goes() && decision.rule().delivery().isEmpty()) {
      volume.merge(
          new Slice(decision.day(), decision.rule().id(), RENEWAL), new Amount(0, 1), Amount::plus);
    }
  }

  private static void messages(List<Decision> ofOne, Map<Slice, Amount> volume) {
    Map<LocalDate, List<Decision>> days =
        ofOne.stream().collect(Collectors.groupingBy(Decision::day));
    days.forEach(
        (day, ofDay) ->
            PlannedMessage.of(ofDay)
                .forEach(
                    message ->
                        volume.merge(
                            new Slice(day, message.rule(), message.way().channel().id()),
                            new Amount(1, message.decisions().size()),
                            Amount::plus)));
  }

  /** Messages of all rules. */
  public long messages() {
    return volume.values().stream().mapToLong(Amount::messages).sum();
  }
}
