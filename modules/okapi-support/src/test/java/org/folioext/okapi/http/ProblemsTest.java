package org.folioext.okapi.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import org.folioext.okapi.Await;
import org.folioext.okapi.Failure;
import org.folioext.okapi.FailureKind;
import org.folioext.okapi.client.ClientOptions;
import org.folioext.okapi.client.OkapiClient;
import org.folioext.okapi.log.Lines;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProblemsTest {

  private static final String SECRET = "jdbc:postgresql://10.0.0.7 canary";

  private Site site;

  @BeforeAll
  void start() {
    site = new Site(Map.of("getThing", ProblemsTest::fail));
  }

  @AfterAll
  void stop() {
    site.close();
  }

  private static Future<Answer> fail(Call call) {
    return switch (call.path("id")) {
      case "thrown" -> throw new IllegalArgumentException(SECRET);
      case "failed" -> Future.failedFuture(new IllegalStateException(SECRET));
      case "later" ->
          call.web().vertx().timer(1).compose(x -> Future.failedFuture(new Error(SECRET)));
      case "call" ->
          new OkapiClient(
                  WebClient.create(call.web().vertx()),
                  ClientOptions.of(call.web().vertx(), Clock.systemUTC()))
              .delete(call.headers(), "/users?query=canary")
              .mapEmpty();
      case "null" -> Future.succeededFuture();
      default -> thrown(call.path("id"));
    };
  }

  private static Future<Answer> thrown(String kind) {
    throw new Failure(FailureKind.valueOf(kind), "a-code", "A sentence.", Map.of("what", "this"));
  }

  @ParameterizedTest
  @EnumSource(FailureKind.class)
  void tellsAFailureInFoliosSchema(FailureKind kind) {
    HttpResponse<Buffer> response = site.get("/things/" + kind);

    assertThat(response.statusCode()).isEqualTo(kind.status());
    boolean later = kind == FailureKind.TOO_MANY || kind == FailureKind.UNAVAILABLE;
    assertThat(response.getHeader("Retry-After")).isEqualTo(later ? "5" : null);
    assertThat(response.bodyAsJsonObject())
        .isEqualTo(
            new JsonObject(
                """
                {"errors": [{"message": "A sentence.", "type": "error", "code": "a-code",
                  "parameters": [{"key": "what", "value": "this"},
                                 {"key": "requestId", "value": "req-1"}]}],
                 "total_records": 1}"""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"thrown", "failed", "later", "null"})
  void tellsNothingOfWhatWasNotExpectedAndLogsIt(String how) {
    try (Lines lines = new Lines()) {
      HttpResponse<Buffer> response = site.get("/things/" + how + "?query=canary");

      assertThat(response.statusCode()).isEqualTo(500);
      JsonObject error = Site.error(response);
      assertThat(error.getString("code")).isEqualTo("internal");
      assertThat(error.getJsonObject("told").getMap()).isEqualTo(Map.of("requestId", "req-1"));
      assertThat(response.bodyAsString()).doesNotContain("canary", "Exception", "java");
      assertThat(lines.all()).hasSize(1);
      assertThat(lines.all().get(0))
          .contains("[req-1] [lib1]", "Failed: GET /things/" + how, "\njava.lang.")
          .doesNotContain("query=");
    }
  }

  @Test
  void cutsOffAnAnswerThatFailsOnTheWaySoThatNobodyTakesItForWhole() {
    try (Lines lines = new Lines()) {
      Throwable failure = Await.failure(site.request(HttpMethod.GET, "/half").send());

      assertThat(failure).isInstanceOf(HttpClosedException.class);
      assertThat(lines.all()).singleElement().asString().contains("Answer cut off: GET /half");
    }
  }

  @Test
  void tellsOfACallToAnotherModuleThatFailedAndLogsIt() {
    try (Lines lines = new Lines()) {
      HttpResponse<Buffer> response =
          Await.result(
              site.request(HttpMethod.GET, "/things/call")
                  .putHeader("X-Okapi-Url", "http://127.0.0.1:1")
                  .send());

      assertThat(response.statusCode()).isEqualTo(503);
      assertThat(Site.error(response).getString("message"))
          .isEqualTo("DELETE /users got no answer.");
      assertThat(response.bodyAsString()).doesNotContain("canary", "127.0.0.1");
      assertThat(lines.all())
          .singleElement()
          .asString()
          .contains("GET /things/call: DELETE /users");
    }
  }

  @Test
  void logsNothingOfWhatTheCallerDidWrong() {
    try (Lines lines = new Lines()) {
      site.get("/things/CONFLICT");
      site.get("/nothing");
      site.get("/things?limit=x");

      assertThat(lines.all()).isEmpty();
    }
  }

  @Test
  void asksForATenant() {
    HttpResponse<Buffer> response = Await.result(site.bare("/things").send());

    assertThat(response.statusCode()).isEqualTo(400);
    JsonObject error = Site.error(response);
    assertThat(error.getString("code")).isEqualTo("tenant-missing");
    assertThat(error.getJsonObject("told").getString("requestId")).isNotBlank();
  }

  @Test
  void refusesATenantThatIsNone() {
    HttpResponse<Buffer> response =
        Await.result(
            site.request(HttpMethod.POST, "/_/tenant").putHeader("X-Okapi-Tenant", "LIB;").send());

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(Site.error(response).getString("code")).isEqualTo("tenant-invalid");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/things?limit=%zz", "/things/%zz", "/things/%FF%", "/%zz", "/admin/%4"})
  void refusesWhatIsNotWellFormed(String target) throws IOException {
    String request =
        "GET %s HTTP/1.1\r\nHost: x\r\nX-Okapi-Tenant: lib1\r\nConnection: close\r\n\r\n"
            .formatted(target);
    try (Lines lines = new Lines("io.vertx");
        Socket socket = new Socket("localhost", site.server.port())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      assertThat(socket.getInputStream().readAllBytes())
          .asString()
          .startsWith("HTTP/1.1 400")
          .contains("\"errors\"")
          .doesNotContain("internal");
      assertThat(lines.all()).allMatch(line -> line.contains(" DEBUG "));
    }
  }
}
