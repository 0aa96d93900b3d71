package org.folioext.okapitesting.neighbours;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetSocket;
import io.vertx.ext.web.Router;
import java.net.ConnectException;
import java.net.URI;
import java.util.concurrent.atomic.AtomicReference;

/** A neighbour that can be down for a while, and is where it was when it is up again. */
public final class Instance {
  private final Vertx vertx;
  private final Router router;
  private final JsonObject descriptor;
  private final URI uri;
  private final AtomicReference<NeighbourServer> running;

  private Instance(Vertx vertx, Router router, JsonObject descriptor, NeighbourServer server) {
    this.vertx = vertx;
    this.router = router;
    this.descriptor = descriptor;
    this.uri = server.uri();
    this.running = new AtomicReference<>(server);
  }

  static Future<Instance> start(Vertx vertx, Router router, JsonObject descriptor) {
    return NeighbourServer.start(vertx, router)
        .map(server -> new Instance(vertx, router, descriptor, server));
  }

  /** Its ModuleDescriptor, to register with the gateway: what is played, and no more. */
  public JsonObject descriptor() {
    return descriptor.copy();
  }

  /** Where it listens. */
  public URI uri() {
    return uri;
  }

  /** Done when connections are refused; those that were open have ended. */
  public Future<Void> down() {
    return running.get().close().compose(closed -> refused());
  }

  /** The socket of a closed server may go on for a moment. */
  private Future<Void> refused() {
    NetClient client = vertx.createNetClient();
    return client
        .connect(uri.getPort(), uri.getHost())
        .compose(NetSocket::close)
        .transform(
            tried ->
                client
                    .close()
                    .compose(
                        closed -> isRefused(tried.cause()) ? Future.succeededFuture() : refused()));
  }

  private static boolean isRefused(Throwable cause) {
    return cause instanceof ConnectException;
  }

  /** Connections are taken again. */
  public Future<Void> up() {
    return NeighbourServer.start(vertx, router, uri.getPort()).onSuccess(running::set).mapEmpty();
  }
}
