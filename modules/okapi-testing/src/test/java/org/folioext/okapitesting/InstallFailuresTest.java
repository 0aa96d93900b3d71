package org.folioext.okapitesting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.folioext.okapitesting.gateway.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Installs of a module that is not there. */
class InstallFailuresTest {
  private static final String ID = "mod-late-1.0.0";
  private static final JsonObject DESCRIPTOR =
      new JsonObject(
          """
          {"id": "mod-late-1.0.0", "provides": [
           {"id": "_tenant", "version": "2.0", "interfaceType": "system", "handlers": [
            {"methods": ["POST"], "pathPattern": "/_/tenant"}]}]}
          """);
  private final Vertx vertx = Vertx.vertx();
  private FakeGateway gateway;

  @BeforeEach
  void start() {
    gateway = Await.of(FakeGateway.start(vertx, GatewayOptions.forTests()));
    gateway.addTenant("lib1");
  }

  @AfterEach
  void stop() {
    Await.of(vertx.close());
  }

  @Test
  void withoutAnInstanceTheInstallIsRefused() {
    URI none = URI.create("http://127.0.0.1:1");
    gateway.register(DESCRIPTOR, none);
    gateway.unregister(ID, none);
    assertThatThrownBy(() -> Await.of(gateway.enable("lib1", ID, Map.of())))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(400))
        .hasMessage("No running instances for module " + ID + ". Can not invoke /_/tenant");
  }

  @Test
  void aCallWithoutAnAnswerIsMadeAgain() {
    AtomicInteger calls = new AtomicInteger();
    HttpServer server =
        Await.of(
            vertx
                .createHttpServer()
                .requestHandler(
                    request -> {
                      if (calls.incrementAndGet() < 4) {
                        request.connection().close();
                      } else {
                        request.response().setStatusCode(204).end();
                      }
                    })
                .listen(0, "127.0.0.1"));
    gateway.register(DESCRIPTOR, URI.create("http://127.0.0.1:" + server.actualPort()));
    Await.of(gateway.enable("lib1", ID, Map.of()));
    assertThat(calls).hasValue(4);
  }

  @Test
  void afterTenMoreTriesTheInstallIsRefused() {
    AtomicInteger calls = new AtomicInteger();
    HttpServer server =
        Await.of(
            vertx
                .createHttpServer()
                .requestHandler(
                    request -> {
                      calls.incrementAndGet();
                      request.connection().close();
                    })
                .listen(0, "127.0.0.1"));
    gateway.register(DESCRIPTOR, URI.create("http://127.0.0.1:" + server.actualPort()));
    assertThatThrownBy(() -> Await.of(gateway.enable("lib1", ID, Map.of())))
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.status()).isEqualTo(400))
        .hasMessageStartingWith("POST request for " + ID + " /_/tenant failed with io.vertx.")
        .hasMessageEndingWith("Connection was closed");
    assertThat(calls).hasValue(11);
  }
}
