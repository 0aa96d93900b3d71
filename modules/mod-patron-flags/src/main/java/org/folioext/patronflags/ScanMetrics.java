package org.folioext.patronflags;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folioext.okapi.job.JobState;
import org.folioext.okapi.job.NightWatch;
import org.folioext.patronflags.domain.scan.ScanCounts;
import org.folioext.patronflags.domain.scan.ScanListener;

/** What scans of this instance came to, as counters without any tenant's name. Thread-safe. */
final class ScanMetrics implements ScanListener {
  private final Map<JobState, Counter> ended;
  private final Counter judged;
  private final Counter unseen;
  private final Counter calls;
  private final Counter raised;
  private final Counter resolved;
  private final Counter held;

  ScanMetrics(MeterRegistry registry, NightWatch nights) {
    this.ended =
        Stream.of(JobState.FINISHED, JobState.FAILED, JobState.CANCELLED)
            .collect(
                Collectors.toMap(
                    Function.identity(),
                    state ->
                        counter("scans.ended", "Scans that came to their end")
                            .tag("outcome", state.id())
                            .register(registry)));
    this.judged = counter("patrons.judged", "Patrons that were judged").register(registry);
    this.unseen =
        counter("patrons.unseen", "Patrons of whom something could not be read").register(registry);
    this.calls = counter("calls", "Calls of scans to other modules").register(registry);
    this.raised = changed("raised").register(registry);
    this.resolved = changed("resolved").register(registry);
    this.held = changed("held").register(registry);
    TimeGauge.builder(
            "patron.flags.night.age",
            nights,
            TimeUnit.SECONDS,
            watch -> watch.longest().toSeconds())
        .description("Since the last finished night, of the tenant that waits longest")
        .strongReference(true)
        .register(registry);
  }

  private static Counter.Builder counter(String name, String description) {
    return Counter.builder("patron.flags." + name).description(description);
  }

  private static Counter.Builder changed(String how) {
    return counter("changed", "Flags that scans changed").tag("change", how);
  }

  @Override
  public void saved(ScanCounts batch) {
    judged.increment(batch.judged());
    unseen.increment(batch.unseen());
    calls.increment(batch.calls());
    raised.increment(batch.raised() + batch.baseline());
    resolved.increment(batch.resolved());
  }

  @Override
  public void ended(JobState state, int flagsHeld) {
    ended.get(state).increment();
    held.increment(flagsHeld);
  }
}
