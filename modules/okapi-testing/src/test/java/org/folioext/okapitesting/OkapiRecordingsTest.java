package org.folioext.okapitesting;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.folioext.okapitesting.neighbours.UsersNeighbour;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sends what was once sent to a real Okapi, in that order, and compares the answers. */
class OkapiRecordingsTest {
  private static final String FX = "mod-fx-1.0.0";
  private static final Set<String> OTHER_MODULES_NEEDED = Set.of("disable-needed-module");
  private final Vertx vertx = Vertx.vertx();
  private final WebClient client = WebClient.create(vertx);
  private FakeGateway gateway;
  private FxModule module;

  @BeforeEach
  void start() {
    gateway = Await.of(FakeGateway.start(vertx, GatewayOptions.forTests()));
    module = new FxModule(vertx);
    UsersNeighbour users = Await.of(UsersNeighbour.start(vertx, Clock.systemUTC()));
    gateway.register(users.descriptor(), users.uri());
    gateway.addTenant("lib1");
    Await.of(gateway.enable("lib1", "mod-users-19.3.2", Map.of()));
  }

  @AfterEach
  void stop() {
    Await.of(vertx.close());
  }

  @Test
  void answersAsOkapiDid() {
    List<Recording> recordings = Recording.of("okapi.json");
    int from = 0;
    for (Recording recording : recordings) {
      if (recording.inside()) {
        from = seenByModule(recording, from);
      } else if (!OTHER_MODULES_NEEDED.contains(recording.name())) {
        prepare(recording.name());
        if (recording.name().startsWith("install-")) {
          from = module.received().size();
        }
        HttpResponse<Buffer> answer = send(recording);
        assertThat(answer.statusCode()).as(recording.name()).isEqualTo(recording.status());
        Shape.compare(recording, answer.bodyAsString());
        if (recording.name().equals("install-async")) {
          finish(answer.getHeader("Location"));
        }
      }
    }
  }

  private void prepare(String name) {
    switch (name) {
      case "install-async", "install-purge", "call-no-instance" -> {
        Await.of(gateway.enable("lib1", FX, Map.of()));
        if (name.equals("call-no-instance")) {
          admin(HttpMethod.DELETE, "/_/discovery/modules/mod-fx-1.0.0/fx-1");
        }
      }
      case "call-connection-refused" -> gateway.register(recorded(), closedPort());
      case "call-module-500" -> {
        gateway.unregister(FX, closedPort());
        gateway.register(recorded(), module.uri());
      }
      case "timers-patch-wrapped-body" -> Await.of(gateway.enable("lib1", FX, Map.of()));
      default -> {}
    }
  }

  private void finish(String job) {
    JsonObject state;
    do {
      state = Await.of(client.getAbs(gateway.url() + job).send()).bodyAsJsonObject();
    } while (!state.getBoolean("complete"));
  }

  private static URI closedPort() {
    return URI.create("http://localhost:1");
  }

  private void admin(HttpMethod method, String path) {
    Await.of(client.requestAbs(method, gateway.url() + path).send());
  }

  private HttpResponse<Buffer> send(Recording recording) {
    HttpRequest<Buffer> request =
        client.requestAbs(
            HttpMethod.valueOf(recording.request().getString("method")),
            gateway.url() + recording.uri());
    String token = gateway.token("lib1", "u", Set.of(), Duration.ofMinutes(1));
    recording
        .request()
        .getJsonObject("headers")
        .forEach(one -> request.putHeader(one.getKey(), one.getValue().toString()));
    if (request.headers().contains("X-Okapi-Token")) {
      request.putHeader("X-Okapi-Token", token);
    }
    String body =
        recording.sent().orElse("").replaceAll("localhost:925\\d", module.uri().getAuthority());
    return Await.of(body.isEmpty() ? request.send() : request.sendBuffer(Buffer.buffer(body)));
  }

  /** Compares what the module got, from where the last comparison ended. */
  private int seenByModule(Recording recording, int from) {
    if (recording.name().equals("timer-call")) {
      Await.of(gateway.fireTimers("lib1"));
      int at = module.received().size() - 2;
      same(recording, module.received().get(at));
      return at + 2;
    }
    same(recording, module.received().get(from));
    return from + 1;
  }

  private static void same(Recording recording, FxModule.Received got) {
    String name = recording.name();
    JsonObject request = recording.request();
    assertThat(got.method()).as(name).isEqualTo(request.getString("method"));
    assertThat(withoutIds(got.uri())).as(name).isEqualTo(withoutIds(recording.uri()));
    Set<String> names = Recording.lower(got.headers().names());
    names.removeAll(Set.of("user-agent", "host"));
    assertThat(names)
        .as(name)
        .isEqualTo(Recording.lower(request.getJsonObject("headers").fieldNames()));
    assertThat(got.headers().get("X-Okapi-Permissions"))
        .as(name)
        .isEqualTo(request.getJsonObject("headers").getString("X-Okapi-Permissions"));
    recording
        .sent()
        .ifPresent(
            body ->
                assertThat(new JsonObject(got.body())).as(name).isEqualTo(new JsonObject(body)));
  }

  private static String withoutIds(String uri) {
    return uri.replaceAll("[0-9a-f-]{36}", "ID");
  }

  /** The descriptor as it was recorded: the gateway takes no other under that id. */
  private static JsonObject recorded() {
    return Recording.of("okapi.json").stream()
        .filter(one -> one.name().equals("md-post-ok"))
        .map(one -> one.request().getJsonObject("body"))
        .findFirst()
        .orElseThrow();
  }
}
