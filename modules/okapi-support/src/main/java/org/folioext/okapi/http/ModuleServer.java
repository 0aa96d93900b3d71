package org.folioext.okapi.http;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.folioext.okapi.OkapiHeaders;

/** The HTTP server of a module. */
public final class ModuleServer {

  /** How long requests may go on after {@link #drain()} where nothing else is said. */
  public static final Duration DRAIN = Duration.ofSeconds(30);

  /** Bytes; tokens, permissions and CQL queries are long. */
  private static final int MAX_HEADERS = 64 * 1024;

  /** Bytes; a form may hold a configuration. */
  private static final int MAX_FIELD = 512 * 1024;

  private static final Pattern ILL_ENCODED = Pattern.compile("%(?!\\p{XDigit}{2})");

  private final HttpServer server;
  private final Duration patience;

  private ModuleServer(HttpServer server, Duration patience) {
    this.server = server;
    this.patience = patience;
  }

  /** Starts a server that drains for {@link #DRAIN}. */
  public static Future<ModuleServer> start(Vertx vertx, Router router, int port) {
    return start(vertx, router, port, DRAIN);
  }

  /**
   * Starts a server. It refuses a path that cannot be decoded itself, since the router would log an
   * exception for each.
   *
   * @param port 0 for any that is free
   * @param patience how long requests may go on after {@link #drain()}
   */
  public static Future<ModuleServer> start(
      Vertx vertx, Router router, int port, Duration patience) {
    HttpServerOptions options =
        new HttpServerOptions()
            .setHandle100ContinueAutomatically(true)
            .setMaxFormAttributeSize(MAX_FIELD)
            .setMaxHeaderSize(MAX_HEADERS)
            .setMaxInitialLineLength(MAX_HEADERS);
    return vertx
        .createHttpServer(options)
        .requestHandler(request -> handle(request, router))
        .listen(port)
        .map(server -> new ModuleServer(server, patience));
  }

  private static void handle(HttpServerRequest request, Router router) {
    if (ILL_ENCODED.matcher(String.valueOf(request.path())).find()) {
      Problems.answer(OkapiHeaders.requestId(request.headers()), RequestScope.illEncoded())
          .sendTo(request.response());
    } else {
      router.handle(request);
    }
  }

  /** The port it listens on. */
  public int port() {
    return server.actualPort();
  }

  /**
   * Accepts no more connections, and completes when the running requests have ended or patience
   * has; what still runs then is cut off.
   */
  public Future<Void> drain() {
    return server.shutdown(patience.toMillis(), TimeUnit.MILLISECONDS);
  }
}
