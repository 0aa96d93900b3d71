package org.folioext.okapi.client;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.folioext.okapi.Await;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryTest extends AgainstOkapi {
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

  @ParameterizedTest
  @ValueSource(strings = {"3", "Sun, 01 Mar 2026 00:00:00 GMT"})
  void waitsAsLongAsItIsAskedTo(String until) {
    firstThenOk(aResponse().withStatus(429).withHeader("Retry-After", until));

    Await.result(client.get(headers, PATH));

    assertThat(waits).containsExactly(Duration.ofSeconds(3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"60", "99999999999", "Sun, 01 Mar 2026 00:01:00 GMT"})
  void waitsNoLongerThanItMay(String until) {
    always(aResponse().withStatus(429).withHeader("Retry-After", until));

    CallFailed failure = (CallFailed) Await.failure(client.get(headers, PATH));

    assertThat(failure.status()).hasValue(429);
    okapi.verify(1, anyRequestedFor(anyUrl()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "", "-3", "Sat, 28 Feb 2026 23:59:00 GMT"})
  void waitsAsItWouldWhereNoTimeToComeIsNamed(String until) {
    firstThenOk(aResponse().withStatus(503).withHeader("Retry-After", until));

    Await.result(client.get(headers, PATH));

    assertThat(waits).containsExactly(Duration.ofMillis(150));
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
}
