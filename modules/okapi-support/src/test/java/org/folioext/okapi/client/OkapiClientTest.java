package org.folioext.okapi.client;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.client.HttpResponse;
import java.time.Duration;
import org.folioext.okapi.Await;
import org.folioext.okapi.Failure;
import org.folioext.okapi.OkapiHeaders;
import org.junit.jupiter.api.Test;

class OkapiClientTest extends AgainstOkapi {
  @Test
  void passesOnTheHeadersOfTheRequest() {
    okapi.stubFor(any(anyUrl()).willReturn(aResponse().withBody("{\"users\":[]}")));

    HttpResponse<Buffer> response = Await.result(client.get(headers, PATH));

    assertThat(response.bodyAsJsonObject().getJsonArray("users")).isEmpty();
    okapi.verify(
        1,
        getRequestedFor(urlEqualTo(PATH))
            .withHeader(OkapiHeaders.TENANT, equalTo("lib1"))
            .withHeader(OkapiHeaders.TOKEN, equalTo(TOKEN))
            .withHeader(OkapiHeaders.REQUEST_ID, equalTo("req-1")));
  }

  @Test
  void boundsAnAnswerThatTricklesIn() {
    okapi.stubFor(
        any(anyUrl())
            .willReturn(aResponse().withBody("x".repeat(1000)).withChunkedDribbleDelay(30, 9000)));

    OkapiClient impatient = client(Duration.ofMillis(900));

    CallFailed failure = (CallFailed) Await.failure(impatient.delete(headers, "/users/1"));

    assertThat(failure.status()).isEmpty();
  }

  @Test
  void givesUpAfterItsTriesAndShowsNeitherQueryNorBody() {
    always(aResponse().withStatus(500).withBody("canary ".repeat(100)));

    CallFailed failure = (CallFailed) Await.failure(client.get(headers, PATH));

    assertThat(failure).hasMessage("GET /users was answered with 500");
    assertThat(failure.status()).hasValue(500);
    assertThat(failure.body()).isEqualTo("canary canary canary");
    assertThat(waits).containsExactly(Duration.ofMillis(150), Duration.ofMillis(300));
    okapi.verify(3, anyRequestedFor(anyUrl()));
  }

  @Test
  void showsNoQueryWhereNoAnswerCame() {
    always(aResponse().withFixedDelay(60_000));
    OkapiClient impatient = client(Duration.ofMillis(100));

    CallFailed failure = (CallFailed) Await.failure(impatient.get(headers, PATH));

    assertThat(failure).hasMessageStartingWith("GET /users got no answer: ").hasNoCause();
    assertThat(failure.getMessage()).doesNotContain("canary", TOKEN);
  }

  @Test
  void needsToKnowWhereTheGatewayIs() {
    OkapiHeaders without =
        OkapiHeaders.of(MultiMap.caseInsensitiveMultiMap().add(OkapiHeaders.TENANT, "lib1"));

    Throwable failure = Await.failure(client.get(without, PATH));

    assertThat(failure).isInstanceOf(Failure.class).hasMessageContaining("X-Okapi-Url");
  }
}
