package org.folioext.patronnotices.remote;

import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.folioext.okapi.remote.CqlText;
import org.folioext.okapi.remote.Gateway;
import org.folioext.okapi.remote.Listing;
import org.folioext.patronnotices.remote.ProxyReader.Acting;

/** Who acts for patrons (interface users). Stateless. */
public final class Proxies {
  private static final Listing PROXIES = new Listing("/proxiesfor", "proxiesFor");

  private final Gateway gateway;
  private final ReadAs as;

  /** Proxies as the gateway of a request shows them. */
  public Proxies(Gateway gateway, ReadAs as) {
    this.gateway = gateway;
    this.as = as;
  }

  /**
   * Who acts on a day for some patrons, at most {@link Patrons#IDS}.
   *
   * @return fails with CallFailed or NotSeen
   */
  public Future<List<Acting>> of(Collection<UUID> patrons, LocalDate day) {
    return PROXIES
        .all(gateway, CqlText.anyOf("userId", patrons))
        .map(
            records ->
                records.stream()
                    .flatMap(record -> ProxyReader.acting(record, as, day).stream())
                    .toList());
  }
}
