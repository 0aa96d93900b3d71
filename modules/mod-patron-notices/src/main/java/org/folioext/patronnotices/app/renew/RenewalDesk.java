package org.folioext.patronnotices.app.renew;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folioext.okapi.Caller;
import org.folioext.okapi.Failure;
import org.folioext.okapi.FailureKind;
import org.folioext.okapi.Ids;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.okapi.cql.Listed;
import org.folioext.okapi.cql.Page;
import org.folioext.patronnotices.domain.choice.Author;
import org.folioext.patronnotices.domain.renew.Exclusion;
import org.folioext.patronnotices.domain.renew.HeldRenewals;
import org.folioext.patronnotices.domain.renew.PastRenewal;
import org.folioext.patronnotices.domain.renew.RenewalSwitch;
import org.folioext.patronnotices.domain.renew.Tally;
import org.folioext.patronnotices.storage.renewal.Exclusions;
import org.folioext.patronnotices.storage.renewal.RenewalGuard;
import org.folioext.patronnotices.storage.renewal.RenewalSwitches;
import org.folioext.patronnotices.storage.renewal.Renewals;

/** What persons see and decide of renewals. Ids are as callers write them. Thread-safe. */
public final class RenewalDesk {

  private final Renewals renewals;
  private final RenewalSwitches switches;
  private final Exclusions exclusions;
  private final RenewalGuard guard;
  private final Clock clock;

  /** Of tenants. */
  public RenewalDesk(
      Renewals renewals,
      RenewalSwitches switches,
      Exclusions exclusions,
      RenewalGuard guard,
      Clock clock) {
    this.renewals = renewals;
    this.switches = switches;
    this.exclusions = exclusions;
    this.guard = guard;
    this.clock = clock;
  }

  /** Whether loans are renewed. */
  public Future<RenewalSwitch> look(String tenant) {
    return switches.read(tenant);
  }

  /**
   * Turns auto-renewal on or off, and says how fast it calls. Off holds at once.
   *
   * @param version that the person saw; fails with CONFLICT where somebody changed it since
   */
  public Future<RenewalSwitch> turn(
      OkapiHeaders headers, boolean enabled, int perSecond, int version) {
    return switches
        .write(headers.tenant(), enabled, perSecond, version, author(headers))
        .compose(
            now ->
                now.map(Future::succeededFuture)
                    .orElseGet(() -> switches.read(headers.tenant()).compose(this::outdated)));
  }

  private Future<RenewalSwitch> outdated(RenewalSwitch now) {
    return new Failure(
            FailureKind.CONFLICT,
            "version-outdated",
            "This was changed since you read it. Read it again, and change that.",
            Map.of("version", String.valueOf(now.version())))
        .future();
  }

  /** Attempts by CQL. */
  public Future<Listed<PastRenewal>> list(String tenant, Optional<String> cql, Page page) {
    return renewals.list(tenant, cql.orElse(null), page);
  }

  /** Predictions beside what came of them, of some days. */
  public Future<List<Tally>> tallies(String tenant, LocalDate from, LocalDate to) {
    return renewals.tallies(tenant, from, to);
  }

  /** All that waits for a person. */
  public Future<List<HeldRenewals>> held(String tenant) {
    return guard.held(tenant);
  }

  /**
   * A person lets go what a rule asks for in a run, or drops it.
   *
   * @param count how many the person was shown; fails with CONFLICT where it is not as many, with
   *     NOT_FOUND where nothing waits
   */
  public Future<Void> decide(
      OkapiHeaders headers, String run, String rule, long count, boolean lets) {
    UUID id = Ids.of("run", run);
    return guard
        .decide(headers.tenant(), id, rule, count, lets, author(headers))
        .compose(done -> done ? Future.succeededFuture() : notDecided(headers.tenant(), id, rule));
  }

  private Future<Void> notDecided(String tenant, UUID run, String rule) {
    return guard
        .held(tenant)
        .map(all -> all.stream().anyMatch(one -> one.run().equals(run) && one.rule().equals(rule)))
        .compose(
            held ->
                (held
                        ? Failure.conflict(
                            "other-count", "It is not as many as you saw any more: look again.")
                        : Failure.notFound("held", rule))
                    .future());
  }

  /** What is excluded, by CQL. */
  public Future<Listed<Exclusion>> exclusions(String tenant, Optional<String> cql, Page page) {
    return exclusions.list(tenant, cql.orElse(null), page);
  }

  /**
   * Excludes; what is excluded stays so.
   *
   * @param because why, as the contract has it
   */
  public Future<Exclusion> exclude(OkapiHeaders headers, String kind, String id, String because) {
    UUID subject = Ids.of(kind, id);
    Exclusion.Because why =
        Exclusion.Because.of(because).orElseThrow(() -> Failure.notFound("reason", because));
    return exclusions.add(headers.tenant(), kind(kind), subject, why, author(headers));
  }

  /** Excludes no longer; fails with NOT_FOUND where it was not excluded. */
  public Future<Void> include(OkapiHeaders headers, String kind, String id) {
    UUID subject = Ids.of(kind, id);
    return exclusions
        .remove(headers.tenant(), kind(kind), subject, author(headers))
        .compose(
            done -> done ? Future.succeededFuture() : Failure.notFound("exclusion", id).future());
  }

  private static Exclusion.Kind kind(String kind) {
    return Exclusion.Kind.of(kind).orElseThrow(() -> Failure.notFound("kind", kind));
  }

  private Author author(OkapiHeaders headers) {
    return new Author(clock.instant(), Caller.of(headers).user());
  }
}
