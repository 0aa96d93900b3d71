package org.folioext.patronflags.app.scan;

import io.vertx.core.Future;
import java.time.ZoneId;
import java.util.List;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.patronflags.domain.book.PatronRules;
import org.folioext.patronflags.domain.book.RuleBook;
import org.folioext.patronflags.domain.settings.FlagSettings;
import org.folioext.patronflags.remote.Gateway;
import org.folioext.patronflags.remote.Locale;
import org.folioext.patronflags.storage.SettingsStore;

/** What tenants' patrons are judged by: settings, rules, and the zone of the library. Thread-safe. */
public final class Bases {

  private final SettingsStore store;
  private final Gateways gateways;

  /** Of the settings in a store. */
  public Bases(SettingsStore store, Gateways gateways) {
    this.store = store;
    this.gateways = gateways;
  }

  /** What the tenant chose. */
  public Future<FlagSettings> settings(String tenant) {
    return store.read(tenant);
  }

  /**
   * The zone in which the library's days are.
   *
   * @return fails with a Failure UNPROCESSABLE where it is not known, with CallFailed where nobody
   *     answers
   */
  public Future<ZoneId> zone(OkapiHeaders headers) {
    return settings(headers.tenant())
        .compose(
            settings -> zone(settings, gateways.of(headers, settings.callsPerSecond())));
  }

  /** A gateway at the pace that the tenant chose. */
  Future<Gateway> gateway(OkapiHeaders headers) {
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
    return settings(tenant)
        .compose(
            settings ->
                zone(settings, gateway)
                    .map(
                        zone ->
                            new Basis(
                                RuleBook.of(PatronRules.builtIn(), List.of(), settings), zone)));
  }

  private static Future<ZoneId> zone(FlagSettings settings, Gateway gateway) {
    return settings
        .zone()
        .map(Future::succeededFuture)
        .orElseGet(() -> new Locale(gateway).zone());
  }
}
