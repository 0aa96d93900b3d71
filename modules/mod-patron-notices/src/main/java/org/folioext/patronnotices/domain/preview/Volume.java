package org.folioext.patronnotices.domain.preview;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.folioext.okapi.text.Message;
import org.folioext.patronnotices.domain.preview.Counted.Amount;
import org.folioext.patronnotices.domain.preview.Counted.Slice;

/**
 * How much would go out, beside what really did.
 *
 * @param planned by day, rule and channel
 * @param past messages of the last weeks, by day, rule and channel
 * @param runs what the last finished runs of each rule planned, the newest first
 */
public record Volume(List<Part> planned, List<Part> past, List<PastRun> runs) {

  /** Runs that tell what is usual. */
  private static final int LOOKED_AT = 8;

  /** Runs without which nobody can tell. */
  private static final int NEEDED = 3;

  /** What a rule may always come to. */
  private static final long ALWAYS = 200;

  private static final int TIMES_USUAL = 3;

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
    Map<String, LocalDate> begun =
        runs.stream()
            .collect(
                Collectors.toMap(PastRun::rule, PastRun::day, (one, other) -> other, TreeMap::new));
    return causes.entrySet().stream()
        .flatMap(
            day ->
                day.getValue().entrySet().stream()
                    .flatMap(rule -> held(day.getKey(), rule, begun).stream()))
        .toList();
  }

  private Optional<Message> held(
      LocalDate day, Map.Entry<String, Long> rule, Map<String, LocalDate> begun) {
    String id = rule.getKey();
    String number = String.valueOf(rule.getValue());
    if (begun.putIfAbsent(id, day) == null) {
      return Optional.of(Message.of("guard.first", id, day.toString(), number));
    }
    long most = most(id, day);
    return rule.getValue() > most
        ? Optional.of(Message.of("guard.held", id, day.toString(), number, String.valueOf(most)))
        : Optional.empty();
  }

  /** Above it a run waits: three times the median of the last ones on that day of the week. */
  private long most(String rule, LocalDate day) {
    List<Long> last =
        runs.stream()
            .filter(run -> run.rule().equals(rule))
            .filter(run -> run.day().getDayOfWeek() == day.getDayOfWeek())
            .limit(LOOKED_AT)
            .map(PastRun::causes)
            .sorted()
            .toList();
    return last.size() < NEEDED ? ALWAYS : Math.max(ALWAYS, TIMES_USUAL * median(last));
  }

  private static long median(List<Long> sorted) {
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
