package org.folioext.okapitesting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.folioext.okapitesting.gateway.Refusal;
import org.folioext.okapitesting.neighbours.UsersNeighbour;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FakeGatewayTest {
  private static final String FX = "mod-fx-1.0.0";
  private static final String USER = UUID.randomUUID().toString();
  private final Vertx vertx = Vertx.vertx();
  private final WebClient client = WebClient.create(vertx);
  private FakeGateway gateway;
  private FxModule module;

  @BeforeEach
  void start() {
    start(GatewayOptions.forTests());
  }

  private void start(GatewayOptions options) {
    gateway = Await.of(FakeGateway.start(vertx, options));
    module = new FxModule(vertx);
    UsersNeighbour users = Await.of(UsersNeighbour.start(vertx, Clock.systemUTC()));
    gateway.register(users.descriptor(), users.uri());
    gateway.register(FxModule.descriptor("1.0.0"), module.uri());
    gateway.addTenant("lib1");
  }

  @AfterEach
  void stop() {
    Await.of(vertx.close());
  }

  private HttpResponse<Buffer> get(String path, String token) {
    return Await.of(
        client
            .getAbs(gateway.url() + path)
            .putHeader("X-Okapi-Tenant", "lib1")
            .putHeader("X-Okapi-Token", token)
            .send());
  }

  private String token(Duration life, String... permissions) {
    return gateway.token("lib1", USER, Set.of(permissions), life);
  }

  @Test
  void enablesWhatAModuleRequiresFirst() {
    JsonArray done = Await.of(gateway.enable("lib1", FX, Map.of("loadSample", "true")));
    assertThat(done.getJsonObject(0).getString("id")).isEqualTo("mod-users-19.3.2");
    assertThat(done.getJsonObject(1).getString("id")).isEqualTo(FX);
    JsonObject page =
        get("/users?limit=1", token(Duration.ofMinutes(1), "users.collection.get"))
            .bodyAsJsonObject();
    assertThat(page.getInteger("totalRecords")).isEqualTo(52);
  }

  @Test
  void disablesWhatRequiresAModuleFirst() {
    Await.of(gateway.enable("lib1", FX, Map.of()));
    JsonArray done = Await.of(gateway.disable("lib1", "mod-users-19.3.2", true));
    assertThat(done.getJsonObject(0).getString("id")).isEqualTo(FX);
    assertThat(new JsonObject(module.last().body()))
        .isEqualTo(new JsonObject().put("module_from", FX).put("purge", true));
  }

  @Test
  void failsAnInstallWithTheWordsOfTheModule() {
    assertThatThrownBy(() -> Await.of(gateway.enable("lib1", FX, Map.of("fail", "no disk"))))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("SQL error: no disk\nstep 1 done");
    assertThat(get("/fx", token(Duration.ofMinutes(1))).statusCode()).isEqualTo(404);
  }

  @Test
  void refusesATokenThatHasEnded() {
    Await.of(gateway.enable("lib1", FX, Map.of()));
    assertThat(get("/fx", token(Duration.ofSeconds(30), "fx.all")).statusCode()).isEqualTo(200);
    HttpResponse<Buffer> late = get("/fx", token(Duration.ofSeconds(-30), "fx.all"));
    assertThat(late.statusCode()).isEqualTo(401);
    assertThat(late.bodyAsString()).isEqualTo("Invalid token");
  }

  @Test
  void instancesTakeTurns() {
    Await.of(gateway.enable("lib1", FX, Map.of()));
    FxModule second = new FxModule(vertx);
    gateway.register(FxModule.descriptor("1.0.0"), second.uri());
    int before = module.received().size();
    String token = token(Duration.ofMinutes(1), "fx.all");
    for (int i = 0; i < 4; i++) {
      get("/fx", token);
    }
    assertThat(module.received()).hasSize(before + 2);
    assertThat(second.received()).hasSize(2);
  }

  @Test
  void firesTimersOnceEachWithoutAUser() {
    Await.of(gateway.enable("lib1", "mod-fx-1.0.0", Map.of()));
    Await.of(gateway.fireTimers("lib1"));
    assertThat(module.received().stream().map(FxModule.Received::uri))
        .containsOnlyOnce("/fx-timer/fast", "/fx-timer/nightly");
    assertThat(module.last().headers().get("X-Okapi-User-Id")).isNull();
    assertThat(gateway.requestsSeen().toString()).contains("/fx-timer/fast");
  }

  @Test
  void reportsATimerThatFails() {
    Await.of(gateway.enable("lib1", FX, Map.of()));
    gateway.unregister(FX, module.uri());
    assertThatThrownBy(() -> Await.of(gateway.fireTimers("lib1")))
        .hasMessageContaining("No running instances for module " + FX);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'unit': 'millisecond', 'delay': '10'",
        "'schedule': {'cron': '0 6 * * *', 'zone': 'CET'}"
      })
  void runsTimersByThemselvesWhenAsked(String when) {
    Clock early = Clock.fixed(Instant.parse("2026-01-01T04:59:59.900Z"), ZoneOffset.UTC);
    GatewayOptions options = GatewayOptions.forTests().withClock(early).withTimers();
    gateway = Await.of(FakeGateway.start(vertx, options));
    gateway.addTenant("lib1");
    io.vertx.core.Promise<String> called = io.vertx.core.Promise.promise();
    HttpServer server =
        Await.of(
            vertx
                .createHttpServer()
                .requestHandler(
                    request -> {
                      called.tryComplete(request.path());
                      request.response().setStatusCode(204).end();
                    })
                .listen(0, "127.0.0.1"));
    JsonObject timer =
        new JsonObject(
            "{'methods': ['POST'], 'pathPattern': '/tick', %s}".formatted(when).replace('\'', '"'));
    gateway.register(
        new JsonObject()
            .put("id", "mod-tick-1.0.0")
            .put(
                "provides",
                List.of(
                    new JsonObject()
                        .put("id", "_timer")
                        .put("version", "1.0")
                        .put("interfaceType", "system")
                        .put("handlers", List.of(timer)))),
        URI.create("http://127.0.0.1:" + server.actualPort()));
    Await.of(gateway.enable("lib1", "mod-tick-1.0.0", Map.of()));
    assertThat(Await.of(called.future())).isEqualTo("/tick");
  }
}
