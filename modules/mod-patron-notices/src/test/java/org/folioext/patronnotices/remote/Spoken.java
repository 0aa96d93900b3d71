package org.folioext.patronnotices.remote;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.client.WebClient;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.okapi.client.ClientOptions;
import org.folioext.okapi.client.OkapiClient;
import org.folioext.okapi.remote.Gateway;
import org.folioext.okapi.remote.Gateways;
import org.folioext.okapitesting.Await;

/** A gateway that answers what tests say, and of what they say nothing that it has no module. */
final class Spoken implements AutoCloseable {
  static final String NO_MODULE = "No suitable module found for path and tenant";

  /** How long is waited for one that is silent. */
  private static final Duration PATIENCE = Duration.ofMillis(300);

  private record Said(int status, String body) {}

  private static final Said NOTHING = new Said(0, "");

  final List<String> asked = new CopyOnWriteArrayList<>();
  private final Map<String, Said> answers = new ConcurrentHashMap<>();
  private final Vertx vertx = Vertx.vertx();
  private final HttpServer server =
      Await.of(vertx.createHttpServer().requestHandler(this::answer).listen(0, "127.0.0.1"));

  private void answer(HttpServerRequest request) {
    asked.add(request.method() + " " + request.uri());
    Said said = answers.getOrDefault(request.path(), new Said(404, NO_MODULE));
    if (!said.equals(NOTHING)) {
      request.response().setStatusCode(said.status()).end(said.body());
    }
  }

  Spoken on(String path, int status, String body) {
    answers.put(path, new Said(status, body));
    return this;
  }

  Spoken silentOn(String path) {
    answers.put(path, NOTHING);
    return this;
  }

  /** A gateway that is patient with what answers, and asks once. */
  Gateway gateway() {
    return gateway(Duration.ofSeconds(60));
  }

  /** A gateway for what never answers. */
  Gateway impatient() {
    return gateway(PATIENCE);
  }

  private Gateway gateway(Duration patience) {
    OkapiHeaders headers =
        OkapiHeaders.of(
            MultiMap.caseInsensitiveMultiMap()
                .add(OkapiHeaders.TENANT, "spoken")
                .add(OkapiHeaders.URL, "http://127.0.0.1:" + server.actualPort()));
    ClientOptions options =
        new ClientOptions(
            patience,
            1,
            Duration.ofMillis(1),
            Duration.ofMillis(1),
            RenewalClient.SHOWN,
            () -> 0,
            wait -> vertx.timer(1).mapEmpty(),
            Clock.systemUTC());
    return new Gateways(vertx, new OkapiClient(WebClient.create(vertx), options)).of(headers, 1000);
  }

  /** A file of {@code renewal}, named after what is wrong with it. */
  static String file(String name) {
    try (InputStream in = Spoken.class.getResourceAsStream("/renewal/" + name + ".json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    Await.of(vertx.close());
  }
}
