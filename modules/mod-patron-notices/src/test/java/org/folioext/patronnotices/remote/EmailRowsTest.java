package org.folioext.patronnotices.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.WebClient;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.okapi.client.ClientOptions;
import org.folioext.okapi.client.OkapiClient;
import org.folioext.okapi.remote.Gateways;
import org.folioext.okapi.remote.NotSeen;
import org.folioext.okapitesting.Await;
import org.folioext.patronnotices.domain.send.Blame;
import org.folioext.patronnotices.domain.send.Looking.Found;
import org.folioext.patronnotices.domain.send.Looking.Trace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the rows of mod-email say of messages. */
class EmailRowsTest {
  private static final UUID ONE = UUID.fromString("000000b2-0000-4000-8000-000000000001");
  private static final UUID OTHER = UUID.fromString("000000b2-0000-4000-8000-000000000002");

  private final Vertx vertx = Vertx.vertx();

  @AfterEach
  void stop() {
    Await.of(vertx.close());
  }

  @Test
  void rowsSayWhatBecameOfEach() {
    assertThat(Await.of(read(row(ONE, "DELIVERED", false), row(OTHER, "FAILURE", true))))
        .containsEntry(ONE, Trace.of(Found.DELIVERED))
        .containsEntry(OTHER, Trace.of(Found.FAILING));
  }

  @Test
  void ofSeveralRowsTheBestCounts() {
    assertThat(Await.of(read(row(ONE, "FAILURE", false), row(ONE, "DELIVERED", false))))
        .containsEntry(ONE, Trace.of(Found.DELIVERED));
  }

  @Test
  void whatHasNoRowIsAbsentAndNotFailed() {
    assertThat(Await.of(read(row(ONE, "FAILURE", false))))
        .containsEntry(ONE, Trace.of(Found.FAILED))
        .doesNotContainKey(OTHER);
  }

  @Test
  void whatARowSaysOfTheAddressIsReadAndItsWordsAreNot() {
    JsonObject row =
        row(ONE, "FAILURE", false).put("message", "message: invalid email address [canary]");
    assertThat(Await.of(read(row))).containsEntry(ONE, new Trace(Found.FAILED, Blame.ADDRESS));
    assertThat(Await.of(read(row)).toString()).doesNotContain("canary");
  }

  @Test
  void anAnswerWithoutRowsIsNoAnswer() {
    assertThatThrownBy(() -> Await.of(answering(new JsonObject()))).isInstanceOf(NotSeen.class);
  }

  private static JsonObject row(UUID id, String status, boolean retries) {
    return new JsonObject()
        .put("notificationId", id.toString())
        .put("status", status)
        .put("shouldRetry", retries)
        .put("message", "The message has been delivered to canary@example.org");
  }

  private Future<Map<UUID, Trace>> read(JsonObject... rows) {
    JsonArray all = new JsonArray(List.of(rows));
    return answering(new JsonObject().put("emailEntity", all).put("totalRecords", all.size()));
  }

  private Future<Map<UUID, Trace>> answering(JsonObject answer) {
    int port =
        Await.of(
                vertx
                    .createHttpServer()
                    .requestHandler(request -> request.response().end(answer.encode()))
                    .listen(0, "127.0.0.1"))
            .actualPort();
    OkapiHeaders headers =
        OkapiHeaders.of(
            MultiMap.caseInsensitiveMultiMap()
                .add(OkapiHeaders.TENANT, "rows")
                .add(OkapiHeaders.URL, "http://127.0.0.1:" + port));
    ClientOptions options = ClientOptions.of(vertx, Clock.systemUTC());
    Gateways gateways = new Gateways(vertx, new OkapiClient(WebClient.create(vertx), options));
    return new EmailRows(gateways.of(headers, 100)).of(List.of(ONE, OTHER));
  }
}
