package org.folioext.patronnotices.app.run;

import io.vertx.core.Future;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.folioext.patronnotices.app.sending.SendingDesk;
import org.folioext.patronnotices.domain.choice.Choices;
import org.folioext.patronnotices.domain.choice.KeptRule;
import org.folioext.patronnotices.domain.ledger.Alarm;
import org.folioext.patronnotices.domain.ledger.Pulse;
import org.folioext.patronnotices.domain.ledger.Run;
import org.folioext.patronnotices.domain.overlap.Checked;
import org.folioext.patronnotices.domain.rule.NoticeRule;
import org.folioext.patronnotices.domain.sending.Sending;
import org.folioext.patronnotices.domain.sending.Standing;
import org.folioext.patronnotices.storage.ChoiceStore;
import org.folioext.patronnotices.storage.ledger.Overlapping;
import org.folioext.patronnotices.storage.ledger.Pulses;
import org.folioext.patronnotices.storage.ledger.Runs;

/**
 * Whether notices have stopped, over all tenants that are switched on, judged when somebody asks:
 * by their rows and the clock, whether or not a timer rings anywhere. Thread-safe.
 */
public final class Watch {
  private static final Logger LOG = LogManager.getLogger(Watch.class);

  /** Who asks for the health of an instance does not wait for long. */
  private static final long PATIENCE_MILLIS = 900;

  private final AtomicReference<Map<Alarm, Long>> last = new AtomicReference<>(Map.of());
  private final Supplier<Future<List<String>>> tenants;
  private final ChoiceStore choices;
  private final Pulses pulses;
  private final Runs runs;
  private final Overlapping overlaps;
  private final SendingDesk sending;
  private final Heartbeat heartbeat;
  private final Clock clock;

  /**
   * Over tenants.
   *
   * @param tenants that are switched on
   */
  public Watch(
      Supplier<Future<List<String>>> tenants,
      ChoiceStore choices,
      Pulses pulses,
      Runs runs,
      Overlapping overlaps,
      SendingDesk sending,
      Heartbeat heartbeat,
      Clock clock) {
    this.tenants = tenants;
    this.choices = choices;
    this.pulses = pulses;
    this.runs = runs;
    this.overlaps = overlaps;
    this.sending = sending;
    this.heartbeat = heartbeat;
    this.clock = clock;
  }

  /** Looks; never fails, and does not wait for long: what could not be read is counted too. */
  public Future<Void> look() {
    return tenants
        .get()
        .compose(this::all)
        .onSuccess(last::set)
        .timeout(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
        .<Void>mapEmpty()
        .recover(
            failure -> {
              LOG.warn("Tenants were not looked at: {}", failure.getMessage());
              last.updateAndGet(Watch::unread);
              return Future.succeededFuture();
            });
  }

  /** What was known before, and that it may be no longer so. */
  private static Map<Alarm, Long> unread(Map<Alarm, Long> before) {
    return before.getOrDefault(Alarm.UNREAD, 0L) > 0
        ? before
        : plus(before, Map.of(Alarm.UNREAD, 1L));
  }

  private Future<Map<Alarm, Long>> all(List<String> names) {
    Future<Map<Alarm, Long>> counted = Future.succeededFuture(Map.of());
    for (String tenant : names) {
      counted = counted.compose(before -> one(tenant).map(alarms -> plus(before, alarms)));
    }
    return counted;
  }

  private Future<Map<Alarm, Long>> one(String tenant) {
    var present = choices.present(tenant);
    var pulse = pulses.read(tenant, clock.instant());
    var finished = runs.lastFinished(tenant);
    var beside = overlaps.read(tenant);
    return Future.all(present, pulse, finished, beside)
        .compose(read -> sending.read(tenant, pulse.result().gateway()))
        .map(
            now ->
                alarms(present.result(), pulse.result(), finished.result(), beside.result(), now))
        .recover(
            failure -> {
              LOG.warn("Tenant {} was not looked at: {}", tenant, failure.getMessage());
              return Future.succeededFuture(Map.of(Alarm.UNREAD, 1L));
            });
  }

  private Map<Alarm, Long> alarms(
      Choices present, Pulse pulse, Optional<Run> finished, Checked beside, Sending now) {
    boolean on = now.decided().enabled();
    boolean foreign = pulse.gateway().isPresent() && now.standing() != Standing.CONFIRMED;
    Pulse.Moving moving = pulse.moving();
    List<NoticeRule> rules = present.rules().stream().map(KeptRule::rule).toList();
    Map<Alarm, Long> alarms = new EnumMap<>(Alarm.class);
    alarms.put(Alarm.OVERLAPPING, beside.open(rules));
    alarms.put(Alarm.UNCHECKED, one(beside.missed(rules).isPresent()));
    alarms.put(Alarm.SILENT, one(heartbeat.silent(present, pulse)));
    alarms.put(Alarm.OVERDUE, one(heartbeat.nights(present, pulse, finished).overdue()));
    alarms.put(Alarm.UNFINISHED, one(moving.stuck()) + moving.failedRuns());
    alarms.put(Alarm.UNCONFIRMED, one(on && foreign));
    alarms.put(Alarm.HALTED, one(on && pulse.halted().isPresent()));
    alarms.put(Alarm.LATE, on ? moving.late() : 0);
    alarms.put(Alarm.FAILED, moving.failed());
    alarms.put(Alarm.EXPIRED, moving.expired());
    alarms.put(Alarm.UNKNOWN, moving.unknown());
    return alarms;
  }

  private static long one(boolean is) {
    return is ? 1 : 0;
  }

  private static Map<Alarm, Long> plus(Map<Alarm, Long> some, Map<Alarm, Long> more) {
    Map<Alarm, Long> sum = new EnumMap<>(Alarm.class);
    sum.putAll(some);
    more.forEach((alarm, count) -> sum.merge(alarm, count, Long::sum));
    return sum;
  }

  /** How many there were when somebody last looked. */
  public long count(Alarm alarm) {
    return last.get().getOrDefault(alarm, 0L);
  }

  /** What was not as it should be then, a line each, without any tenant's name. */
  public List<String> complaints() {
    return Arrays.stream(Alarm.values())
        .filter(alarm -> count(alarm) > 0)
        .map(alarm -> alarm.line() + ": " + count(alarm))
        .toList();
  }
}
