package org.folioext.okapitesting;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.folioext.okapitesting.neighbours.StorageNeighbour;
import org.folioext.okapitesting.neighbours.UsersNeighbour;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Asks neighbours what the real modules were asked. They hold what was answered then, the other way
 * round where it is to be sorted, and strangers that the query must leave out.
 */
class StorageRecordingsTest {
  private static final Map<String, String> LISTS =
      Map.of(
          "/loan-storage/loans", "loans",
          "/request-storage/requests", "requests",
          "/accounts", "accounts",
          "/departments", "departments",
          "/proxiesfor", "proxiesFor");
  private final Vertx vertx = Vertx.vertx();
  private final WebClient client = WebClient.create(vertx);
  private int compared;

  @AfterEach
  void stop() {
    Await.of(vertx.close());
  }

  @Test
  void answersAsTheModulesDid() {
    StorageNeighbour loans = Await.of(StorageNeighbour.circulationStorage(vertx));
    StorageNeighbour fees = Await.of(StorageNeighbour.feesFines(vertx));
    UsersNeighbour users = Await.of(UsersNeighbour.start(vertx, Clock.systemUTC()));
    play(
        "circulation.json",
        "/loan-storage/loans",
        loans.uri(),
        putting(loans, "/loan-storage/loans"));
    play(
        "circulation.json",
        "/request-storage/requests",
        loans.uri(),
        putting(loans, "/request-storage/requests"));
    play("feesfines-blocks.json", "/accounts", fees.uri(), putting(fees, "/accounts"));
    play("users.json", "/departments", users.uri(), users::putDepartment);
    play("users.json", "/proxiesfor", users.uri(), users::putProxy);
    assertThat(compared)
        .satisfiesAnyOf(n -> assertThat(n).isZero(), n -> assertThat(n).isGreaterThan(15));
  }

  private static BiConsumer<String, JsonObject> putting(StorageNeighbour neighbour, String path) {
    return (tenant, json) -> neighbour.put(tenant, path, json);
  }

  private void play(String file, String path, URI uri, BiConsumer<String, JsonObject> put) {
    for (Recording recording : Recording.of(file)) {
      String asked = recording.request().getString("path");
      boolean played =
          recording.request().getString("method").equals("GET")
              && (asked.equals(path) || asked.matches(path + "/[0-9a-f-]{36}"))
              && !recording.inside();
      if (played) {
        compare(recording, LISTS.get(path), uri, put);
      }
    }
  }

  private void compare(
      Recording recording, String list, URI uri, BiConsumer<String, JsonObject> put) {
    compared++;
    String tenant = "t" + compared;
    HttpResponse<Buffer> enabled =
        Await.of(
            client
                .postAbs(uri + "/_/tenant")
                .putHeader("X-Okapi-Tenant", tenant)
                .sendJsonObject(new JsonObject().put("module_to", "m-1.0.0")));
    assertThat(enabled.statusCode()).isEqualTo(204);
    List<JsonObject> records = records(recording.response().getValue("body"), list);
    for (JsonObject record : records) {
      put.accept(tenant, stranger(record));
    }
    List<JsonObject> before = new ArrayList<>(records);
    if (recording.uri().contains("sortBy")) {
      Collections.reverse(before);
    }
    before.forEach(record -> put.accept(tenant, record));

    HttpResponse<Buffer> answer =
        Await.of(client.getAbs(uri + recording.uri()).putHeader("X-Okapi-Tenant", tenant).send());

    assertThat(answer.statusCode()).as(recording.name()).isEqualTo(recording.status());
    Shape.compare(recording, answer.bodyAsString());
    if (!records.isEmpty()) {
      List<JsonObject> found = records(answer.bodyAsJsonObject(), list);
      assertThat(ids(found)).as(recording.name()).isEqualTo(ids(records));
    }
  }

  private static List<JsonObject> records(Object body, String list) {
    if (!(body instanceof JsonObject json)) {
      return List.of();
    }
    List<JsonObject> records = new ArrayList<>();
    json.getJsonArray(list, new JsonArray()).forEach(one -> records.add((JsonObject) one));
    return json.containsKey(list) ? records : List.of(json);
  }

  private static List<String> ids(List<JsonObject> records) {
    return records.stream().map(one -> one.getString("id")).toList();
  }

  /** The same of somebody else, and over. */
  private static JsonObject stranger(JsonObject record) {
    JsonObject stranger = record.copy().put("id", UUID.randomUUID().toString());
    Stream.of("userId", "requesterId", "proxyUserId", "itemId", "code")
        .filter(stranger::containsKey)
        .forEach(field -> stranger.put(field, UUID.randomUUID().toString()));
    if (stranger.getValue("status") instanceof JsonObject) {
      stranger.put("status", new JsonObject().put("name", "Closed"));
    }
    return stranger;
  }
}
