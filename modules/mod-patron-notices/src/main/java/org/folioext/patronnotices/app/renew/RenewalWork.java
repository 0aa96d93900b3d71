package org.folioext.patronnotices.app.renew;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.okapi.remote.Gateway;
import org.folioext.okapi.remote.Gateways;
import org.folioext.okapi.remote.Pace;
import org.folioext.patronnotices.app.flag.FlagTeller;
import org.folioext.patronnotices.domain.renew.Attempt;
import org.folioext.patronnotices.domain.renew.OpenLoan;
import org.folioext.patronnotices.domain.renew.RenewalSwitch;
import org.folioext.patronnotices.remote.LoansNow;
import org.folioext.patronnotices.storage.renewal.RenewalCalls;
import org.folioext.patronnotices.storage.renewal.RenewalSwitches;

/**
 * Calls the attempts of a day, and finds out what became of those whose answer was lost; up to
 * eight at a time. What it does is in rows before it is done, so that it may stop anywhere, and
 * another instance goes on. Thread-safe.
 */
public final class RenewalWork {

  /** Attempts that are taken together. */
  static final int TOGETHER = 8;

  private static final int CALLS_PER_SECOND = 50;

  private final Vertx vertx;
  private final RenewalSwitches switches;
  private final RenewalCalls calls;
  private final RenewalCall call;
  private final FlagTeller flags;
  private final SameInstallation here;
  private final Gateways gateways;
  private final Timings timings;

  /**
   * Of libraries.
   *
   * @param gateways with a client that waits for {@link Timings#call}, and shows long refusals
   */
  public RenewalWork(
      Vertx vertx,
      RenewalSwitches switches,
      RenewalCalls calls,
      RenewalCall call,
      FlagTeller flags,
      SameInstallation here,
      Gateways gateways,
      Timings timings) {
    this.vertx = vertx;
    this.switches = switches;
    this.calls = calls;
    this.call = call;
    this.flags = flags;
    this.here = here;
    this.gateways = gateways;
    this.timings = timings;
  }

  /**
   * Works as far as it gets. With auto-renewal off, and in a copy of the installation, nothing is
   * called; what was called before is looked at all the same.
   *
   * @param today in the library's zone, asked again and again: what is left when the day is over is
   *     not called any more
   * @param stopping asked between rounds; once true, it stops
   * @return fails with CallFailed or NotSeen where loans cannot be read: it goes on another time
   */
  public Future<Void> go(
      OkapiHeaders headers, Supplier<LocalDate> today, BooleanSupplier stopping) {
    String tenant = headers.tenant();
    return calls
        .tidy(tenant, today.get(), timings.call())
        .compose(tidied -> Future.all(switches.read(tenant), here.is(headers)))
        .map(read -> shift(headers, today, stopping, read.resultAt(0), read.resultAt(1)))
        .compose(shift -> shift.unknown().compose(done -> flags.tell(tenant, shift.gateway)));
  }

  private Shift shift(
      OkapiHeaders headers,
      Supplier<LocalDate> today,
      BooleanSupplier stopping,
      RenewalSwitch chosen,
      boolean same) {
    return new Shift(
        headers.tenant(),
        today,
        stopping,
        gateways.of(headers, CALLS_PER_SECOND),
        Pace.of(vertx, chosen.perSecond()),
        chosen.enabled() && same);
  }

  /** One go. */
  private final class Shift {
    private final String tenant;
    private final Supplier<LocalDate> today;
    private final BooleanSupplier stopping;
    private final Gateway gateway;
    private final Pace pace;
    private final boolean may;

    private Shift(
        String tenant,
        Supplier<LocalDate> today,
        BooleanSupplier stopping,
        Gateway gateway,
        Pace pace,
        boolean may) {
      this.tenant = tenant;
      this.today = today;
      this.stopping = stopping;
      this.gateway = gateway;
      this.pace = pace;
      this.may = may;
    }

    /** First what is not known, then what is to be called. */
    Future<Void> unknown() {
      return (stopping.getAsBoolean() ? none() : calls.unknown(tenant, TOGETHER))
          .compose(
              taken ->
                  taken.isEmpty()
                      ? ready()
                      : round(taken).compose(more -> more ? unknown() : Future.succeededFuture()));
    }

    private Future<Void> ready() {
      boolean on = may && !stopping.getAsBoolean();
      return (on ? calls.ready(tenant, today.get(), TOGETHER) : none())
          .compose(
              taken ->
                  taken.isEmpty()
                      ? Future.succeededFuture()
                      : round(taken).compose(more -> more ? ready() : Future.succeededFuture()));
    }

    private static Future<List<Attempt>> none() {
      return Future.succeededFuture(List.of());
    }

    /** Some attempts, each to where it gets; whether to go on with others. */
    private Future<Boolean> round(List<Attempt> taken) {
      return LoansNow.of(gateway, taken.stream().map(Attempt::loan).toList())
          .compose(loans -> Future.join(taken.stream().map(one -> step(one, loans)).toList()))
          .map(ends -> ends.<RenewalCall.End>list().stream().allMatch(RenewalCall.End.ON::equals));
    }

    private Future<RenewalCall.End> step(Attempt attempt, Map<UUID, OpenLoan> loans) {
      Optional<OpenLoan> loan = Optional.ofNullable(loans.get(attempt.loan()));
      return call.step(new RenewalCall.Occasion(tenant, gateway, pace, today, may), attempt, loan);
    }
  }
}
