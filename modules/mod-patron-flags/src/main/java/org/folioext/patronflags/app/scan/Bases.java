package org.folioext.patronflags.app.scan;

import io.vertx.core.Future;
import java.time.Instant;
import java.time.ZoneId;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.okapi.remote.Gateway;
import org.folioext.okapi.remote.Gateways;
import org.folioext.okapi.remote.TenantLocale;
import org.folioext.patronflags.domain.book.Choices;
import org.folioext.patronflags.domain.book.PatronRules;
import org.folioext.patronflags.domain.book.RuleBook;
import org.folioext.patronflags.domain.group.KeptRule;
import org.folioext.patronflags.domain.rule.Circumstances;
import org.folioext.patronflags.domain.settings.FlagSettings;
import org.folioext.patronflags.remote.Groups;
import org.folioext.patronflags.storage.ChoiceStore;

/**
 * What tenants' patrons are judged by: settings, rules, and the zone of the library. Thread-safe.
 */
public final class Bases {

  private final ChoiceStore store;
  private final Gateways gateways;

  /** Of the settings and rules in a store. */
  public Bases(ChoiceStore store, Gateways gateways) {
    this.store = store;
    this.gateways = gateways;
  }

  /** What the tenant chose. */
  public Future<FlagSettings> settings(String tenant) {
    return store.present(tenant).map(chosen -> chosen.settings().settings());
  }

  /**
   * The zone in which the library's days are.
   *
   * @return fails with a Failure UNPROCESSABLE where it is not known, with CallFailed where nobody
   *     answers
   */
  public Future<ZoneId> zone(OkapiHeaders headers) {
    return settings(headers.tenant())
        .compose(settings -> zone(settings, gateways.of(headers, settings.callsPerSecond())));
  }

  /** A gateway at the pace that the tenant chose. */
  public Future<Gateway> gateway(OkapiHeaders headers) {
    return settings(headers.tenant())
        .map(settings -> gateways.of(headers, settings.callsPerSecond()));
  }

  /**
   * All of it.
   *
   * @return fails with a Failure UNPROCESSABLE where the zone is not known, with CallFailed where
   *     nobody answers
   */
  Future<Basis> of(String tenant, Gateway gateway) {
    return store
        .present(tenant)
        .compose(
            chosen ->
                zone(chosen.settings().settings(), gateway)
                    .map(zone -> new Basis(book(chosen), zone)));
  }

  /**
   * What holds for every patron at a moment: groups and departments are read.
   *
   * @return fails with CallFailed, or with NotSeen
   */
  static Future<Circumstances> circumstances(Basis basis, Gateway gateway, Instant now) {
    Groups groups = new Groups(gateway);
    return groups
        .all()
        .compose(
            known ->
                groups
                    .departments()
                    .map(
                        departments ->
                            new Circumstances(
                                now, basis.zone(), basis.settings(), known, departments)));
  }

  private static RuleBook book(Choices chosen) {
    return RuleBook.of(
        PatronRules.builtIn(),
        chosen.rules().stream().map(KeptRule::rule).toList(),
        chosen.settings().settings());
  }

  private static Future<ZoneId> zone(FlagSettings settings, Gateway gateway) {
    return settings
        .zone()
        .map(Future::succeededFuture)
        .orElseGet(() -> new TenantLocale(gateway).zone());
  }
}
