package org.folioext.patronnotices.app.renew;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.PoolOptions;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.okapi.client.ClientOptions;
import org.folioext.okapi.client.OkapiClient;
import org.folioext.okapi.pg.Database;
import org.folioext.okapi.remote.Gateways;
import org.folioext.patronnotices.app.flag.FlagTeller;
import org.folioext.patronnotices.remote.RenewalClient;
import org.folioext.patronnotices.storage.renewal.RenewalCalls;
import org.folioext.patronnotices.storage.renewal.RenewalEnds;
import org.folioext.patronnotices.storage.renewal.RenewalFlagBox;
import org.folioext.patronnotices.storage.renewal.RenewalSwitches;

/** What renews loans in tests, put together as in the module. */
record RenewalParts(Vertx vertx, Database database, Duration timeout, Timings timings) {

  RenewalWork work(String owner) {
    RenewalCalls calls = new RenewalCalls(database, owner, timings.lease());
    return new RenewalWork(
        vertx,
        new RenewalSwitches(database),
        calls,
        new RenewalCall(calls, new RenewalEnds(database), System::nanoTime, timings),
        new FlagTeller(new RenewalFlagBox(database)),
        headers -> Future.succeededFuture(true),
        gateways(),
        timings);
  }

  Gateways gateways() {
    ClientOptions options =
        ClientOptions.of(vertx, Clock.systemUTC()).within(timeout).showing(RenewalClient.SHOWN);
    return new Gateways(vertx, new OkapiClient(client(), options));
  }

  /** As many connections as there may be calls, and more for what is read beside them. */
  private WebClient client() {
    PoolOptions pool = new PoolOptions().setHttp1MaxSize(4 * RenewalWork.TOGETHER);
    return WebClient.create(vertx, new WebClientOptions(), pool);
  }

  static OkapiHeaders headers(String tenant, URI gateway) {
    return new OkapiHeaders(
        tenant, Optional.empty(), Optional.of(gateway), Optional.empty(), "test", Set.of());
  }
}
