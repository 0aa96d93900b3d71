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
import org.folioext.patronnotices.app.run.Watch;
import org.folioext.patronnotices.domain.ledger.Alarm;

/** What runs of this instance came to, and what may have stopped, without any tenant's name. */
final class RunMetrics implements Consumer<JobState> {
  private final Map<JobState, Counter> ended;

  RunMetrics(MeterRegistry registry, Watch watch) {
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
    for (Alarm alarm : Alarm.values()) {
      Gauge.builder("patron.notices." + alarm.metric(), watch, seen -> seen.count(alarm))
          .description(alarm.description())
          .strongReference(true)
          .register(registry);
    }
  }

  @Override
  public void accept(JobState state) {
    ended.get(state).increment();
  }
}
