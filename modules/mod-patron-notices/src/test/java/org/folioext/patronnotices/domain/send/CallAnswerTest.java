package org.folioext.patronnotices.domain.send;

import static org.assertj.core.api.Assertions.assertThat;

import org.folioext.patronnotices.domain.send.CallAnswer.NotPermitted;
import org.folioext.patronnotices.domain.send.CallAnswer.RefusedNextChannel;
import org.folioext.patronnotices.domain.send.CallAnswer.RefusedRetry;
import org.folioext.patronnotices.domain.send.CallAnswer.Taken;
import org.folioext.patronnotices.domain.send.CallAnswer.Unknown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only where it is certain that nothing went out may another message follow. */
class CallAnswerTest {

  @Test
  void whatWasExpectedIsTaken() {
    assertThat(CallAnswer.of(204, 204, "")).isEqualTo(new Taken());
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 201, 302, 408, 500, 502, 503, 504})
  void whatSaysNothingOfTheMessageIsUnknown(int status) {
    assertThat(CallAnswer.of(status, 204, "")).isEqualTo(new Unknown("http-" + status));
  }

  @Test
  void noAnswerIsUnknown() {
    assertThat(CallAnswer.noAnswer()).isInstanceOf(Unknown.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 404, 413, 422})
  void whatIsNotTakenGoesToTheNextChannel(int status) {
    assertThat(CallAnswer.of(status, 204, "Not found"))
        .isEqualTo(new RefusedNextChannel("http-" + status));
  }

  @Test
  void whatPassesIsTriedAgain() {
    assertThat(CallAnswer.refusedConnection()).isInstanceOf(RefusedRetry.class);
    assertThat(CallAnswer.of(429, 204, "")).isInstanceOf(RefusedRetry.class);
    assertThat(CallAnswer.of(404, 204, "No running module instance found for mod-sender"))
        .isInstanceOf(RefusedRetry.class);
  }

  @Test
  void whereTheGatewayCouldNotConnectNothingWasSent() {
    String words =
        "proxyClient failure: mod-sender-1.12.0 http://localhost:9259: finishConnect(..) failed"
            + " with error(-111): Connection %s: localhost/127.0.0.1:9259: POST /message-delivery";
    assertThat(CallAnswer.of(500, 204, words.formatted("refused")))
        .isEqualTo(CallAnswer.refusedConnection());
    assertThat(CallAnswer.of(500, 204, words.formatted("was closed"))).isInstanceOf(Unknown.class);
    assertThat(CallAnswer.of(500, 204, "Connection refused: localhost/127.0.0.1:9259"))
        .isInstanceOf(Unknown.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403})
  void whoMayNotSendIsTold(int status) {
    assertThat(CallAnswer.of(status, 204, "")).isInstanceOf(NotPermitted.class);
  }
}
