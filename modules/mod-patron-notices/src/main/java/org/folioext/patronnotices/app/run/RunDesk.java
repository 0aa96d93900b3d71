package org.folioext.patronnotices.app.run;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.folioext.okapi.Caller;
import org.folioext.okapi.Failure;
import org.folioext.okapi.FailureKind;
import org.folioext.okapi.Ids;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.okapi.client.CallFailed;
import org.folioext.okapi.cql.Listed;
import org.folioext.okapi.cql.Page;
import org.folioext.okapi.remote.NotSeen;
import org.folioext.patronnotices.app.Authors;
import org.folioext.patronnotices.domain.choice.Choices;
import org.folioext.patronnotices.domain.ledger.RuleOutcome;
import org.folioext.patronnotices.domain.ledger.Run;
import org.folioext.patronnotices.domain.ledger.RunKind;
import org.folioext.patronnotices.storage.ChoiceStore;
import org.folioext.patronnotices.storage.ledger.Runs;

/** What people ask of runs. Ids are as callers write them. Thread-safe. */
public final class RunDesk {

  private final Runs runs;
  private final ChoiceStore choices;
  private final LibraryZone zones;
  private final String phase;
  private final Consumer<OkapiHeaders> goOn;
  private final Supplier<UUID> ids;
  private final Clock clock;

  /**
   * On the rows of runs.
   *
   * @param phase what a run begins with
   * @param goOn has the runs of a tenant worked on, under the headers of who asks
   * @param ids of new runs
   */
  public RunDesk(
      Runs runs,
      ChoiceStore choices,
      LibraryZone zones,
      String phase,
      Consumer<OkapiHeaders> goOn,
      Supplier<UUID> ids,
      Clock clock) {
    this.runs = runs;
    this.choices = choices;
    this.zones = zones;
    this.phase = phase;
    this.goOn = goOn;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * A run, and what rules came to in it.
   *
   * @param rules by their ids
   */
  public record Counted(Run run, List<RuleOutcome> rules) {}

  /**
   * Asks for a run for today, on the token of who asks.
   *
   * @return the run, waiting; fails with CONFLICT, which names it, where one is open; with
   *     UNPROCESSABLE where the zone is not known
   */
  public Future<Counted> ask(OkapiHeaders headers) {
    UUID id = ids.get();
    return choices
        .present(headers.tenant())
        .compose(present -> today(headers, present))
        .compose(
            day ->
                runs.add(
                    headers.tenant(),
                    id,
                    RunKind.ASKED,
                    day,
                    phase,
                    Caller.of(headers).user(),
                    clock.instant()))
        .compose(added -> added ? get(headers.tenant(), id.toString()) : open(headers.tenant()))
        .onSuccess(added -> goOn.accept(headers));
  }

  private Future<LocalDate> today(OkapiHeaders headers, Choices present) {
    return zones
        .of(headers, present.settings().settings())
        .map(zone -> LocalDate.ofInstant(clock.instant(), zone))
        .recover(RunDesk::told);
  }

  private static Future<LocalDate> told(Throwable failure) {
    return failure instanceof CallFailed || failure instanceof NotSeen
        ? Failure.unavailable("locale-not-read", failure.getMessage() + ".").future()
        : Future.failedFuture(failure);
  }

  private Future<Counted> open(String tenant) {
    return runs.open(tenant)
        .compose(
            open ->
                new Failure(
                        FailureKind.CONFLICT,
                        "run-open",
                        "There is a run already.",
                        open.map(run -> Map.of("run", run.id().toString())).orElse(Map.of()))
                    .future());
  }

  /** A run; fails with NOT_FOUND. */
  public Future<Counted> get(String tenant, String id) {
    return Ids.read(id)
        .map(known -> runs.find(tenant, known))
        .orElse(Future.succeededFuture(Optional.empty()))
        .compose(
            found ->
                found
                    .map(run -> runs.rules(tenant, run.id()).map(rules -> new Counted(run, rules)))
                    .orElseGet(() -> Failure.notFound("run", id).future()));
  }

  /** Runs by CQL. */
  public Future<Listed<Run>> list(String tenant, Optional<String> cql, Page page) {
    return runs.list(tenant, cql, page);
  }

  /** Ends an open run, of which nothing goes out; fails with CONFLICT where it has ended. */
  public Future<Counted> cancel(OkapiHeaders headers, String id) {
    String tenant = headers.tenant();
    return get(tenant, id)
        .compose(found -> runs.cancel(tenant, found.run().id(), Authors.of(headers, clock)))
        .compose(
            cancelled ->
                cancelled
                    ? get(tenant, id)
                    : Failure.conflict("run-ended", "The run has ended already.").future());
  }
}
