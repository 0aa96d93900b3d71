package org.folioext.marcchecks.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folioext.marcchecks.Library.NORTH;
import static org.folioext.marcchecks.Library.SOUTH;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.folioext.marcchecks.Library;
import org.folioext.marcchecks.OneLibrary;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every route of the descriptor that is checked in. */
@ExtendWith(OneLibrary.class)
class EveryRouteTest {
  private static final List<String> IDS =
      List.of(
          "0d9ea5f6-8a65-4a33-9a53-1f3e6b0f2c11",
          "x",
          "-1",
          "null",
          "1-1-1-1-1",
          "0d9ea5f6-8a65-4a33-9a53-1f3e6b0f2c1",
          "%27%3B%20DROP%20TABLE%20run",
          "%E2%82%AC",
          "..%2F..%2Fsettings");

  private final Library library;

  EveryRouteTest(Library library) {
    this.library = library;
  }

  static Stream<Arguments> routes() {
    return Library.descriptor().getJsonArray("provides").stream()
        .map(JsonObject.class::cast)
        .filter(provided -> provided.getString("id").equals("marc-checks"))
        .flatMap(provided -> provided.getJsonArray("handlers").stream())
        .map(JsonObject.class::cast)
        .map(
            handler ->
                Arguments.of(
                    HttpMethod.valueOf(handler.getJsonArray("methods").getString(0)),
                    handler.getString("pathPattern")));
  }

  static Stream<Arguments> routesWithIds() {
    return routes().filter(route -> ((String) route.get()[1]).contains("{id}"));
  }

  private HttpResponse<Buffer> send(Library.Request request, HttpMethod method, String path) {
    Buffer body =
        method == HttpMethod.PUT
            ? new JsonObject().put("name", "x").put("yaml", "").put("version", 1).toBuffer()
            : Buffer.buffer();
    String query = path.endsWith("report") ? "?format=csv" : "?part=held";
    return Library.await(
        request
            .request(method, path.contains("/runs/") ? path + query : path)
            .putHeader("Content-Type", "application/json")
            .sendBuffer(body));
  }

  @ParameterizedTest
  @MethodSource("routes")
  void isForbiddenWithoutItsPermission(HttpMethod method, String path) {
    HttpResponse<Buffer> response = library.nobody(NORTH).raw(method, path.replace("{id}", "x"));
    assertThat(response.statusCode()).as(response.bodyAsString()).isEqualTo(403);
  }

  @ParameterizedTest
  @MethodSource("routesWithIds")
  void findsNothingByAnIdThatNobodyHas(HttpMethod method, String path) {
    for (String tenant : List.of(NORTH, SOUTH)) {
      for (String id : IDS) {
        String real = path.replace("{id}", id).replace("{ordinal}", "1");
        HttpResponse<Buffer> response = send(library.as(tenant), method, real);
        assertThat(response.statusCode()).as(real + response.bodyAsString()).isEqualTo(404);
      }
    }
  }
}
