package org.folioext.okapi.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import io.vertx.junit5.VertxExtension;
import java.time.Duration;
import org.folioext.okapi.Await;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(VertxExtension.class)
class ModuleServerTest {

  private final Promise<Void> arrived = Promise.promise();
  private final Promise<Void> released = Promise.promise();
  private WebClient client;

  @BeforeEach
  void client(Vertx vertx) {
    client = WebClient.create(vertx);
  }

  @Test
  void finishesWhatRunsAndAcceptsNothingNew(Vertx vertx) {
    ModuleServer server = start(vertx, Duration.ofSeconds(20));
    Future<HttpResponse<Buffer>> running = get(server.port());
    Await.result(arrived.future());

    int port = server.port();
    Future<Void> drained = server.drain();
    assertThat(Await.failure(get(port))).as("refused, closed or reset").isNotNull();
    assertThat(drained.isComplete()).isFalse();
    released.complete();

    assertThat(Await.result(running).bodyAsString()).isEqualTo("done");
    Await.result(drained);
  }

  @Test
  void waitsNoLongerThanItsPatience(Vertx vertx) {
    ModuleServer server = start(vertx, Duration.ofMillis(50));
    Future<HttpResponse<Buffer>> running = get(server.port());
    Await.result(arrived.future());

    Await.result(server.drain());

    assertThat(Await.failure(running)).isNotNull();
  }

  @Test
  void closesIdleConnectionsAtOnce(Vertx vertx) {
    released.complete();
    ModuleServer server = start(vertx, Duration.ofSeconds(600));
    Await.result(get(server.port()));

    Await.result(server.drain());
  }

  private ModuleServer start(Vertx vertx, Duration patience) {
    Router router = Router.router(vertx);
    router
        .get("/")
        .handler(
            web -> {
              arrived.complete();
              released.future().onSuccess(x -> web.end("done"));
            });
    return Await.result(ModuleServer.start(vertx, router, 0, patience));
  }

  private Future<HttpResponse<Buffer>> get(int port) {
    return client.get(port, "localhost", "/").send();
  }
}
