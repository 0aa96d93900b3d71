package org.folioext.okapitesting;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/** Asks a neighbour what the real module was asked, and compares what both answer. */
final class Replay {
  private static final String TENANT = "lib1";
  private static final List<String> COMPARED = List.of("content-type", "location");
  private final WebClient client;
  private int compared;

  Replay(Vertx vertx) {
    client = WebClient.create(vertx);
  }

  /** Enables the neighbour for the tenant of the recordings. */
  void enable(URI neighbour) {
    HttpResponse<Buffer> enabled =
        Await.of(
            client
                .postAbs(neighbour + "/_/tenant")
                .putHeader("X-Okapi-Tenant", TENANT)
                .sendJsonObject(new JsonObject().put("module_to", "m-1.0.0")));
    assertThat(enabled.statusCode()).isEqualTo(204);
  }

  /** Status, headers, and the body by its shape; {@code gateway} is what the neighbour may ask. */
  void compare(Recording recording, URI neighbour, URI gateway) {
    compared++;
    HttpResponse<Buffer> answer = send(recording, neighbour, gateway);
    assertThat(answer.statusCode()).as(recording.name()).isEqualTo(recording.status());
    Shape.compare(recording, answer.bodyAsString());
    JsonObject headers = recording.response().getJsonObject("headers", new JsonObject());
    headers.fieldNames().stream()
        .filter(name -> COMPARED.contains(name.toLowerCase(Locale.ROOT)))
        .forEach(
            name ->
                assertThat(withoutIds(answer.getHeader(name)))
                    .as(recording.name() + " " + name)
                    .isEqualTo(withoutIds(headers.getString(name))));
  }

  private static String withoutIds(String header) {
    return header.replaceAll("[0-9a-f-]{36}", "ID");
  }

  /** Status and body alone. */
  void body(Recording recording, URI neighbour) {
    compared++;
    HttpResponse<Buffer> answer = send(recording, neighbour, neighbour);
    assertThat(answer.statusCode()).as(recording.name()).isEqualTo(recording.status());
    Shape.compare(recording, answer.bodyAsString());
  }

  /** None where there are no recordings; else more than this. */
  void assertMoreThan(int number) {
    assertThat(compared)
        .satisfiesAnyOf(n -> assertThat(n).isZero(), n -> assertThat(n).isGreaterThan(number));
  }

  private HttpResponse<Buffer> send(Recording recording, URI neighbour, URI gateway) {
    HttpMethod method = HttpMethod.valueOf(recording.request().getString("method"));
    var request =
        client
            .requestAbs(method, neighbour + recording.uri())
            .putHeader("X-Okapi-Tenant", TENANT)
            .putHeader("X-Okapi-Url", gateway.toString())
            .putHeader("X-Okapi-User-Id", "1ad737b0-d847-11e6-bf26-cec0c932ce01")
            .putHeader("Content-Type", "application/json");
    return Await.of(
        recording
            .sent()
            .map(body -> request.sendBuffer(Buffer.buffer(body)))
            .orElseGet(request::send));
  }
}
