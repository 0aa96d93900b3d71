package org.folioext.patronnotices.app.send;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.okapi.job.JobTokens;
import org.folioext.okapi.remote.Gateway;
import org.folioext.okapi.remote.Gateways;
import org.folioext.okapi.remote.Pace;
import org.folioext.patronnotices.app.SendPermit;
import org.folioext.patronnotices.app.flag.FlagTeller;
import org.folioext.patronnotices.app.run.ReadingTurn;
import org.folioext.patronnotices.domain.send.PassEnd;
import org.folioext.patronnotices.storage.message.Holder;
import org.folioext.patronnotices.storage.message.Lapses;

/**
 * Sends what is pending, for one tenant at a time, as long as it may. An instance may stop
 * anywhere: what it had called is looked up by another, what it had not is sent by another.
 * Thread-safe.
 */
public final class Sender {
  private static final Logger LOG = LogManager.getLogger(Sender.class);

  /** Lookups and records, not messages. */
  private static final int CALLS_PER_SECOND = 500;

  /** More than calls at once: the others have their texts written. */
  private static final int LANES = 16;

  private final Vertx vertx;
  private final Gateways gateways;
  private final JobTokens tokens;
  private final SendPermit permit;
  private final SendPlans plans;
  private final Lapses lapses;
  private final Lookups lookups;
  private final Batches batches;
  private final Repeats repeats;
  private final Caller caller;
  private final FlagTeller flags;
  private final PassEnds ends;
  private final Holder holder;
  private final Clock clock;

  Sender(
      Vertx vertx,
      Gateways gateways,
      JobTokens tokens,
      SendPermit permit,
      SendPlans plans,
      Lapses lapses,
      Lookups lookups,
      Batches batches,
      Repeats repeats,
      Caller caller,
      FlagTeller flags,
      PassEnds ends,
      Holder holder,
      Clock clock) {
    this.vertx = vertx;
    this.gateways = gateways;
    this.tokens = tokens;
    this.permit = permit;
    this.plans = plans;
    this.lapses = lapses;
    this.lookups = lookups;
    this.batches = batches;
    this.repeats = repeats;
    this.caller = caller;
    this.flags = flags;
    this.ends = ends;
    this.holder = holder;
    this.clock = clock;
  }

  /**
   * Looks up what is to be looked up, and sends what is pending, as far as it gets in its turn.
   *
   * @param stopping asked before each call; once true, what is ready is given back
   * @return whether there may be more, once others had their turn; else what is left goes on at the
   *     next timer
   */
  public Future<Boolean> workOnce(String tenant, BooleanSupplier stopping) {
    Optional<JobTokens.Held> token = tokens.of(tenant);
    if (token.isEmpty()) {
      return Future.succeededFuture(false);
    }
    OkapiHeaders headers = token.get().headers();
    Gateway gateway = gateways.of(headers, CALLS_PER_SECOND);
    Halt halt = new Halt(new ReadingTurn(stopping, clock));
    return lapses
        .takeUp(tenant, clock.instant())
        .compose(taken -> plans.of(headers, gateway))
        .map(plan -> new Round(headers, gateway, plan, pace(plan), halt))
        .compose(this::work)
        .recover(failure -> ends.failed(halt, failure))
        .compose(done -> ends.told(tenant, halt))
        .map(told -> halt.isForOthers())
        .onFailure(failure -> tokens.drop(token.get()))
        .onSuccess(more -> dropUnless(more, token.get()));
  }

  private void dropUnless(boolean more, JobTokens.Held token) {
    if (!more) {
      tokens.drop(token);
    }
  }

  private Pace pace(SendPlan plan) {
    return Pace.of(vertx, plan.settings().perSecond());
  }

  private Future<Void> work(Round round) {
    return lookUp(round)
        .compose(looked -> round.mayGo(permit, clock.instant()))
        .compose(may -> may ? send(round) : nothing())
        .compose(sent -> lookUp(round))
        .compose(looked -> flags.tell(round.tenant(), round.gateway()));
  }

  private Future<Void> lookUp(Round round) {
    return lookups.all(round);
  }

  private Future<Void> send(Round round) {
    return repeats
        .next(round)
        .compose(again -> calls(round, again))
        .compose(done -> next(round))
        .compose(this::send)
        .eventually(() -> lapses.giveBack(round.tenant(), holder, clock.instant()))
        .onSuccess(
            done ->
                round.halt().reason().ifPresent(why -> LOG.info("Sending goes on later: {}", why)));
  }

  /**
   * Calls for one batch while the next is being made; what a call left to do, such as another
   * channel, is in the one after it.
   */
  private Future<Void> send(Batches.Made batch) {
    if (!batch.claimed()) {
      return nothing();
    }
    Future<Batches.Made> next = next(batch.round());
    return Future.join(calls(batch.round(), batch.messages()), next)
        .compose(both -> next.result().claimed() ? next : next(batch.round()))
        .compose(this::send);
  }

  /** By the plan that holds now; nothing where no more is to go out in this turn. */
  private Future<Batches.Made> next(Round before) {
    if (before.halt().reason().isPresent() || before.halt().isForOthers()) {
      return Batches.Made.nothing(before);
    }
    return permit
        .open(before.headers())
        .compose(
            open ->
                open
                    ? plans
                        .of(before.headers(), before.gateway())
                        .compose(plan -> batch(before.with(plan, pace(before, plan))))
                    : ended(before, PassEnd.SWITCHED_OFF));
  }

  private static Future<Batches.Made> ended(Round round, PassEnd why) {
    round.halt().because(why);
    return Batches.Made.nothing(round);
  }

  private Pace pace(Round before, SendPlan plan) {
    boolean same = before.plan().settings().perSecond() == plan.settings().perSecond();
    return same ? before.pace() : pace(plan);
  }

  private Future<Batches.Made> batch(Round round) {
    if (!round.plan().isOpen(clock.instant())) {
      return ended(round, PassEnd.OUTSIDE_HOURS);
    }
    return lapses
        .takeUp(round.tenant(), clock.instant())
        .compose(taken -> lookUp(round))
        .compose(looked -> batches.next(round));
  }

  private Future<Void> calls(Round round, List<Outgoing> messages) {
    return Lanes.each(messages, LANES, message -> caller.call(round, message));
  }

  private static Future<Void> nothing() {
    return Future.succeededFuture();
  }
}
