package org.folioext.marcchecks;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.folioext.marc.checks.Severity;
import org.folioext.marcchecks.domain.run.Counts;
import org.folioext.marcchecks.domain.run.RunListener;
import org.folioext.okapi.job.JobState;

/** What this instance did to runs, as counters without any tenant's name. Thread-safe. */
final class RunMetrics implements RunListener {
  private final Counter uploads;
  private final Counter records;
  private final Map<Severity, Counter> findings;
  private final Map<JobState, Counter> ended;

  RunMetrics(MeterRegistry registry) {
    this.uploads = counter("upload.bytes", "Bytes of files that were taken").register(registry);
    this.records = counter("records", "Records of files that were checked").register(registry);
    this.findings =
        each(
            Severity.values(),
            severity ->
                counter("findings", "Findings in files")
                    .tag("severity", severity.id())
                    .register(registry));
    this.ended =
        each(
            Arrays.stream(JobState.values())
                .filter(state -> !state.open())
                .toArray(JobState[]::new),
            state ->
                counter("runs.ended", "Runs that came to their end")
                    .tag("outcome", state.id())
                    .register(registry));
  }

  private static Counter.Builder counter(String name, String description) {
    return Counter.builder("marc.checks." + name).description(description);
  }

  private static <K> Map<K, Counter> each(K[] keys, Function<K, Counter> counter) {
    return Arrays.stream(keys).collect(Collectors.toMap(Function.identity(), counter));
  }

  @Override
  public void uploaded(long bytes) {
    uploads.increment(bytes);
  }

  @Override
  public void checked(Counts batch) {
    records.increment(batch.records());
    findings.forEach((severity, counter) -> counter.increment(batch.of(severity)));
  }

  @Override
  public void ended(JobState state) {
    ended.get(state).increment();
  }
}
