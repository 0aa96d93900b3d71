package org.folioext.patronnotices.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.net.NetServer;
import io.vertx.core.net.NetSocket;
import io.vertx.ext.web.client.WebClient;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.okapi.client.ClientOptions;
import org.folioext.okapi.client.OkapiClient;
import org.folioext.okapi.remote.Gateways;
import org.folioext.okapitesting.Await;
import org.folioext.patronnotices.domain.rule.Channel;
import org.folioext.patronnotices.domain.send.CallAnswer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the end of a call to mod-sender means, however it ends. */
class DeliveryTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(2);

  private final Vertx vertx = Vertx.vertx();

  @AfterEach
  void stop() {
    Await.of(vertx.close());
  }

  @Test
  void whatIsAnsweredAsItShouldIsTaken() {
    assertThat(answered("HTTP/1.1 204 No Content\r\n\r\n")).isEqualTo(new CallAnswer.Taken());
  }

  @Test
  void aRefusedConnectionCertainlySentNothing() {
    NetServer server = listening(socket -> socket.close());
    int port = server.actualPort();
    Await.of(server.close());
    assertThat(sent(port)).isEqualTo(CallAnswer.refusedConnection());
  }

  @Test
  void aConnectionThatIsLostIsUnknown() {
    NetServer server = listening(socket -> socket.handler(request -> socket.close()));
    assertThat(sent(server.actualPort())).isInstanceOf(CallAnswer.Unknown.class);
  }

  @Test
  void aSilentNeighbourIsUnknown() {
    NetServer server = listening(socket -> socket.handler(request -> {}));
    assertThat(sent(server.actualPort())).isInstanceOf(CallAnswer.Unknown.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "this is no HTTP\r\n\r\n",
        "HTTP/1.1 204",
        "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n{\"cut",
        "HTTP/1.1 302 Found\r\nLocation: /\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 504 Gateway Timeout\r\nContent-Length: 0\r\n\r\n"
      })
  void anAnswerThatSaysNothingIsUnknown(String answer) {
    assertThat(answered(answer)).isInstanceOf(CallAnswer.Unknown.class);
  }

  @Test
  void aBadRequestCertainlySentNothing() {
    assertThat(answered("HTTP/1.1 400 Bad Request\r\nContent-Length: 9\r\n\r\nNot found"))
        .isEqualTo(new CallAnswer.RefusedNextChannel("http-400"));
  }

  private CallAnswer answered(String answer) {
    return sent(
        listening(
                socket ->
                    socket.handler(
                        request -> socket.write(answer).onComplete(written -> socket.end())))
            .actualPort());
  }

  private NetServer listening(Consumer<NetSocket> each) {
    return Await.of(vertx.createNetServer().connectHandler(each::accept).listen(0, "127.0.0.1"));
  }

  private CallAnswer sent(int port) {
    ClientOptions options = ClientOptions.of(vertx, Clock.systemUTC()).within(TIMEOUT);
    OkapiHeaders headers =
        OkapiHeaders.of(
            MultiMap.caseInsensitiveMultiMap()
                .add(OkapiHeaders.TENANT, "delivery")
                .add(OkapiHeaders.URL, "http://127.0.0.1:" + port));
    Gateways gateways = new Gateways(vertx, new OkapiClient(WebClient.create(vertx), options));
    return Await.of(
        new Delivery(gateways.of(headers, 100))
            .send(
                UUID.randomUUID(),
                UUID.randomUUID(),
                Channel.EMAIL,
                Letter.of("A subject", "<p>A body</p>").orElseThrow()));
  }
}
