package org.folioext.okapi.client;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.folioext.okapi.Await;
import org.folioext.okapi.Failure;
import org.folioext.okapi.OkapiHeaders;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OkapiClientTest {

  private static final String PATH = "/users?query=barcode%3D%3Dcanary";
  private static final String TOKEN = "eyJ-secret";

  private final Vertx vertx = Vertx.vertx();
  private final WireMockServer okapi =
      new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));
  private final List<Duration> waits = new ArrayList<>();
  private final OkapiClient client = client(Duration.ofSeconds(20));
  private OkapiHeaders headers;

  private OkapiClient client(Duration timeout) {
    ClientOptions options =
        new ClientOptions(
            timeout,
            3,
            Duration.ofMillis(200),
            Duration.ofSeconds(5),
            20,
            () -> 0.5,
            wait -> {
              waits.add(wait);
              return Future.succeededFuture();
            });
    return new OkapiClient(WebClient.create(vertx), options);
  }

  @BeforeEach
  void start() {
    okapi.start();
    headers =
        OkapiHeaders.of(
            MultiMap.caseInsensitiveMultiMap()
                .add(OkapiHeaders.TENANT, "lib1")
                .add(OkapiHeaders.TOKEN, TOKEN)
                .add(OkapiHeaders.REQUEST_ID, "req-1")
                .add(OkapiHeaders.URL, okapi.baseUrl() + "/"));
  }

  @AfterEach
  void stop() {
    Await.result(vertx.close());
    okapi.stop();
  }

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

  @ParameterizedTest
  @EnumSource(Fault.class)
  void triesAGetAgainThatGotNoWholeAnswer(Fault fault) {
    firstThenOk(aResponse().withFault(fault));

    assertThat(Await.result(client.get(headers, PATH)).bodyAsString()).isEqualTo("ok");

    assertThat(waits).containsExactly(Duration.ofMillis(150));
    okapi.verify(2, anyRequestedFor(anyUrl()));
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 502, 503, 504})
  void triesAGetAgainThatFailedInPassing(int status) {
    firstThenOk(aResponse().withStatus(status));

    assertThat(Await.result(client.get(headers, PATH)).bodyAsString()).isEqualTo("ok");
  }

  @Test
  void triesAGetAgainWhileTheModuleIsNotRunning() {
    firstThenOk(
        aResponse()
            .withStatus(404)
            .withBody("No running module instance found for mod-users-19.3.2"));

    assertThat(Await.result(client.get(headers, PATH)).bodyAsString()).isEqualTo("ok");
  }

  @Test
  void triesAGetAgainAfterATimeout() {
    firstThenOk(aResponse().withFixedDelay(60_000));
    OkapiClient impatient = client(Duration.ofSeconds(2));

    assertThat(Await.result(impatient.get(headers, PATH)).bodyAsString()).isEqualTo("ok");
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
  void waitsAsLongAsItIsAskedTo() {
    firstThenOk(aResponse().withStatus(429).withHeader("Retry-After", "3"));

    Await.result(client.get(headers, PATH));

    assertThat(waits).containsExactly(Duration.ofSeconds(3));
  }

  @Test
  void waitsNoLongerThanItMay() {
    always(aResponse().withStatus(429).withHeader("Retry-After", "60"));

    CallFailed failure = (CallFailed) Await.failure(client.get(headers, PATH));

    assertThat(failure.status()).hasValue(429);
    okapi.verify(1, anyRequestedFor(anyUrl()));
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

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 409, 422, 302})
  void triesNothingAgainThatWillNotChange(int status) {
    always(aResponse().withStatus(status).withHeader("Location", okapi.baseUrl() + "/other"));

    CallFailed failure = (CallFailed) Await.failure(client.get(headers, PATH));

    assertThat(failure.status()).hasValue(status);
    okapi.verify(1, anyRequestedFor(anyUrl()));
  }

  @Test
  void sendsOnceWhatChangesSomething() {
    always(aResponse().withStatus(503));
    JsonObject body = new JsonObject().put("a", 1);

    for (Future<?> call :
        List.of(
            client.post(headers, "/users", body),
            client.put(headers, "/users/1", body),
            client.delete(headers, "/users/1"))) {
      assertThat(((CallFailed) Await.failure(call)).status()).hasValue(503);
    }

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

  private void firstThenOk(ResponseDefinitionBuilder first) {
    okapi.stubFor(
        any(anyUrl())
            .inScenario("s")
            .whenScenarioStateIs(STARTED)
            .willReturn(first)
            .willSetStateTo("on"));
    okapi.stubFor(
        any(anyUrl())
            .inScenario("s")
            .whenScenarioStateIs("on")
            .willReturn(aResponse().withBody("ok")));
  }

  private void always(ResponseDefinitionBuilder answer) {
    okapi.stubFor(any(anyUrl()).willReturn(answer));
  }
}
