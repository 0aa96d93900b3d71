package org.folioext.console.notices.ledger;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.json.JsonObject;
import org.folioext.console.gateway.Caller;
import org.folioext.console.gateway.Gateway;
import org.folioext.console.gateway.Url;

/** What the interface patron-notices 1.0 keeps of a patron. For many threads. */
final class KeptOfPatron {

  private final Gateway gateway;

  KeptOfPatron(Gateway gateway) {
    this.gateway = gateway;
  }

  Future<Ledger> ledger(Caller caller, String patron) {
    return gateway.get(caller, url(patron, "/ledger")).map(Ledger::of);
  }

  /** All of it, as JSON. */
  Future<HttpClientResponse> export(Caller caller, String patron) {
    return gateway.download(caller, url(patron, "/export"));
  }

  /** Forgets it; fails as CONFLICT while a message is on its way. */
  Future<Void> erase(Caller caller, String patron) {
    return gateway.post(caller, url(patron, "/erase"), new JsonObject()).mapEmpty();
  }

  private static String url(String patron, String below) {
    return Url.of("/patron-notices/patrons/%s" + below, patron).toString();
  }
}
