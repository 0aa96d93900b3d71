package org.folioext.okapitesting;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import java.util.List;
import java.util.Locale;
import org.folioext.okapitesting.neighbours.StorageNeighbour;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Manual blocks are written, changed and taken away in the order in which that was recorded. */
class BlockRecordingsTest {
  private static final String PATH = "/manualblocks";
  private static final List<String> COMPARED = List.of("content-type", "location");

  private final Vertx vertx = Vertx.vertx();
  private final WebClient client = WebClient.create(vertx);

  @AfterEach
  void stop() {
    Await.of(vertx.close());
  }

  @Test
  void answersAsTheModuleDid() {
    StorageNeighbour fees = Await.of(StorageNeighbour.feesFines(vertx));
    List<Recording> recordings =
        Recording.of("feesfines-blocks.json").stream()
            .filter(BlockRecordingsTest::isPlayed)
            .toList();
    for (Recording recording : recordings) {
      HttpResponse<Buffer> answer = send(fees, recording);
      assertThat(answer.statusCode()).as(recording.name()).isEqualTo(recording.status());
      Shape.compare(recording, answer.bodyAsString());
      JsonObject headers = recording.response().getJsonObject("headers", new JsonObject());
      headers.fieldNames().stream()
          .filter(name -> COMPARED.contains(name.toLowerCase(Locale.ROOT)))
          .forEach(
              name ->
                  assertThat(answer.getHeader(name))
                      .as(recording.name() + " " + name)
                      .isEqualTo(headers.getString(name)));
    }
    assertThat(recordings.size())
        .satisfiesAnyOf(n -> assertThat(n).isZero(), n -> assertThat(n).isGreaterThan(12));
  }

  /** What was recorded later of other users, whose records were made otherwise, is left out. */
  private static boolean isPlayed(Recording recording) {
    String path = recording.request().getString("path");
    return path.startsWith(PATH)
        && !recording.inside()
        && !recording.name().contains("after-user-delete")
        && !recording.uri().contains("limit");
  }

  private HttpResponse<Buffer> send(StorageNeighbour fees, Recording recording) {
    HttpMethod method = HttpMethod.valueOf(recording.request().getString("method"));
    var request =
        client
            .requestAbs(method, fees.uri() + recording.uri())
            .putHeader("X-Okapi-Tenant", "lib1")
            .putHeader("X-Okapi-User-Id", "1ad737b0-d847-11e6-bf26-cec0c932ce01")
            .putHeader("Content-Type", "application/json");
    return Await.of(
        recording
            .sent()
            .map(body -> request.sendBuffer(Buffer.buffer(body)))
            .orElseGet(request::send));
  }
}
