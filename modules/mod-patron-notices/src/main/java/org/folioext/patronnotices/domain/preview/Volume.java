package org.folioext.patronnotices.domain.preview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.folioext.okapi.text.Message;
import org.folioext.patronnotices.domain.ledger.StormGuard;
import org.folioext.patronnotices.domain.preview.Counted.Amount;
import org.folioext.patronnotices.domain.preview.Counted.Slice;

/**
 * How much would go out, beside what really did.
 *
 * @param planned by day, rule and channel
 * @param past messages of the last weeks, by day, rule and channel
 * @param runs what the last runs of each rule brought that was let go, the newest first
 */
public record Volume(List<Part> planned, List<Part> past, List<PastRun> runs) {

  public Volume {
    planned = List.copyOf(planned);
    past = List.copyOf(past);
    runs = List.copyOf(runs);
  }

  /** How much of something. */
  public record Part(Slice slice, Amount amount) {}

  /**
   * What a rule came to in a run.
   *
   * @param causes that were new
   */
  public record PastRun(String rule, LocalDate day, long causes) {}

  /** Which runs would wait until a person confirms them, and why, in the order of days. */
  public List<Message> held() {
    Map<LocalDate, Map<String, Long>> causes = new TreeMap<>();
    planned.forEach(
        part ->
            causes
                .computeIfAbsent(part.slice().day(), day -> new TreeMap<>())
                .merge(part.slice().rule(), part.amount().causes(), Long::sum));
    Set<String> known =
        runs.stream()
            .filter(run -> run.causes() > 0)
            .map(PastRun::rule)
            .collect(Collectors.toSet());
    List<Message> held = new ArrayList<>();
    causes.forEach(
        (day, rules) ->
            rules.forEach(
                (rule, brought) ->
                    held(rule, day, brought, !known.add(rule)).ifPresent(held::add)));
    return held;
  }

  private Optional<Message> held(String rule, LocalDate day, long brought, boolean known) {
    List<Long> usual =
        runs.stream()
            .filter(run -> run.rule().equals(rule))
            .filter(run -> run.day().getDayOfWeek() == day.getDayOfWeek())
            .map(PastRun::causes)
            .toList();
    long most = StormGuard.most(known, usual);
    if (brought <= most) {
      return Optional.empty();
    }
    String number = String.valueOf(brought);
    return Optional.of(
        known
            ? Message.of("guard.held", rule, day.toString(), number, String.valueOf(most))
            : Message.of("guard.first", rule, day.toString(), number));
  }
}
