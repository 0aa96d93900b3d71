package org.folioext.console.patrons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.folioext.console.gateway.Caller;
import org.folioext.console.gateway.Gateway;
import org.folioext.console.gateway.GatewayFailure;
import org.folioext.okapitesting.Await;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DirectoryTest {
  private static final Caller CALLER = new Caller("north", Optional.of("token"), "1");

  private final Vertx vertx = Vertx.vertx();

  @AfterEach
  void close() {
    Await.of(vertx.close());
  }

  private Directory at(Duration patience, Handler<HttpServerRequest> folio) {
    HttpServer server = Await.of(vertx.createHttpServer().requestHandler(folio).listen(0));
    URI address = URI.create("http://127.0.0.1:" + server.actualPort());
    return new Directory(Gateway.at(vertx, address, Clock.systemUTC()), patience);
  }

  private static void namesNobody(Directory directory) {
    assertThat(Await.of(directory.users(CALLER, List.of("1", "2")))).isEmpty();
    assertThat(Await.of(directory.groups(CALLER))).isEmpty();
    assertThat(Await.of(directory.barcode(CALLER, "1"))).isEmpty();
  }

  @Test
  void aFolioThatFailsNamesNobody() {
    namesNobody(
        at(Duration.ofMinutes(1), request -> request.response().setStatusCode(500).end("broken")));
  }

  @Test
  void aFolioThatDoesNotAnswerNamesNobody() {
    namesNobody(at(Duration.ofMillis(50), request -> request.resume()));
  }

  @Test
  void aSessionThatHasEndedIsTold() {
    Directory directory =
        at(Duration.ofMinutes(1), request -> request.response().setStatusCode(401).end());
    assertThatThrownBy(() -> Await.of(directory.users(CALLER, List.of("1"))))
        .hasStackTraceContaining(GatewayFailure.class.getSimpleName());
  }
}
