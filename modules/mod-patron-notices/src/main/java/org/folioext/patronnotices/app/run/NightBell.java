package org.folioext.patronnotices.app.run;

import io.vertx.core.Future;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.folioext.okapi.job.JobState;
import org.folioext.patronnotices.domain.ledger.NightDue;
import org.folioext.patronnotices.domain.ledger.Run;
import org.folioext.patronnotices.domain.ledger.RunKind;
import org.folioext.patronnotices.storage.ledger.Runs;

/** Which runs a library's day asks for, whenever the timer rings. Thread-safe. */
public final class NightBell {

  private final Runs runs;
  private final String phase;
  private final Supplier<UUID> ids;
  private final Consumer<JobState> ended;

  /**
   * On the rows of runs.
   *
   * @param phase what a run begins with
   * @param ids of new runs
   * @param ended is told how runs end
   */
  public NightBell(Runs runs, String phase, Supplier<UUID> ids, Consumer<JobState> ended) {
    this.runs = runs;
    this.phase = phase;
    this.ids = ids;
    this.ended = ended;
  }

  /** What was not done by the end of its day is given up, and the day of now is begun where due. */
  Future<Void> rings(String tenant, ZoneId zone, LocalTime planAt, Instant now) {
    return runs.giveUpBefore(tenant, LocalDate.ofInstant(now, zone), now)
        .onSuccess(this::failed)
        .compose(given -> runs.lastNight(tenant))
        .map(last -> NightDue.due(zone, planAt, last, now))
        .compose(
            due ->
                due.map(day -> add(tenant, RunKind.NIGHT, day, now))
                    .orElseGet(() -> late(tenant, LocalDate.ofInstant(now, zone), now)));
  }

  private void failed(int many) {
    for (int i = 0; i < many; i++) {
      ended.accept(JobState.FAILED);
    }
  }

  /** Where the last run of the day was done without its renewals, another is there for them. */
  private Future<Void> late(String tenant, LocalDate today, Instant now) {
    return runs.newest(tenant, today)
        .compose(
            newest ->
                newest.filter(NightBell::lacksRenewals).isPresent()
                    ? add(tenant, RunKind.LATE, today, now)
                    : Future.succeededFuture());
  }

  private static boolean lacksRenewals(Run run) {
    return run.state() == JobState.FINISHED && run.renewalsMissed().isPresent();
  }

  private Future<Void> add(String tenant, RunKind kind, LocalDate day, Instant now) {
    return runs.add(tenant, ids.get(), kind, day, phase, Optional.empty(), now).mapEmpty();
  }
}
