package org.folioext.patronnotices;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folioext.okapi.job.JobState;
import org.folioext.patronnotices.app.run.Heartbeat;

/** What runs of this instance came to, and whether nights happen, without any tenant's name. */
final class RunMetrics implements Consumer<JobState> {
  private final Map<JobState, Counter> ended;

  RunMetrics(MeterRegistry registry, Heartbeat heartbeat) {
    this.ended =
        Stream.of(JobState.FINISHED, JobState.FAILED)
            .collect(
                Collectors.toMap(
                    Function.identity(),
                    state ->
                        Counter.builder("patron.notices.runs.ended")
                            .description("Runs that came to their end")
                            .tag("outcome", state.id())
                            .register(registry)));
    Gauge.builder("patron.notices.nights.overdue", heartbeat, Heartbeat::overdue)
        .description("Tenants of whom a night is missing")
        .strongReference(true)
        .register(registry);
    Gauge.builder("patron.notices.installations.unconfirmed", heartbeat, Heartbeat::unconfirmed)
        .description("Tenants who switched sending on, and of whom nothing goes out from here")
        .strongReference(true)
        .register(registry);
  }

  @Override
  public void accept(JobState state) {
    ended.get(state).increment();
  }
}
