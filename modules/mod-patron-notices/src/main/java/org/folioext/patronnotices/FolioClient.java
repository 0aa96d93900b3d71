package org.folioext.patronnotices;

import io.vertx.core.Vertx;
import io.vertx.core.http.PoolOptions;
import io.vertx.ext.web.client.WebClient;
import io.vertx.ext.web.client.WebClientOptions;
import org.folioext.okapi.client.ClientOptions;
import org.folioext.okapi.client.OkapiClient;

/** The client by which an instance asks FOLIO. Stateless. */
final class FolioClient {

  /**
   * More than all that goes on at once: texts, calls, lookups, and what staff ask for meanwhile.
   */
  private static final int CONNECTIONS = 32;

  private FolioClient() {}

  /** One whose calls do not wait for each other. */
  static OkapiClient of(Vertx vertx, ClientOptions options) {
    PoolOptions pool = new PoolOptions().setHttp1MaxSize(CONNECTIONS);
    return new OkapiClient(WebClient.create(vertx, new WebClientOptions(), pool), options);
  }
}
