package org.folioext.okapitesting;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpRequest;
import io.vertx.ext.web.client.HttpResponse;
import io.vertx.ext.web.client.WebClient;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.folioext.okapitesting.neighbours.LoginNeighbour;
import org.folioext.okapitesting.neighbours.UsersNeighbour;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sends what was once sent to a real mod-authtoken and mod-login, and compares the answers. */
class AuthRecordingsTest {
  private static final String READER = "000000f1-0000-4000-8000-000000000001";
  private static final String ADMIN = "1ad737b0-d847-11e6-bf26-cec0c932ce01";

  /** mod-permissions is not played. */
  private static final Set<String> NOT_PLAYED =
      Set.of("perms-user-create", "perms-grant-unknown", "perms-grant-again");

  private final Vertx vertx = Vertx.vertx();
  private final WebClient client = WebClient.create(vertx);
  private final Map<String, String> cookies = new HashMap<>();
  private FakeGateway gateway;
  private FxModule module;
  private String admin;
  private String reader;

  @BeforeEach
  void start() {
    gateway =
        Await.of(
            FakeGateway.start(
                vertx, GatewayOptions.forTests().withGrantsCached(Duration.ofMinutes(1))));
    module = new FxModule(vertx);
    Clock clock = Clock.systemUTC();
    UsersNeighbour users = Await.of(UsersNeighbour.start(vertx, clock));
    LoginNeighbour.Running login =
        Await.of(LoginNeighbour.start(vertx, gateway.tokens(), gateway.grants(), users, clock));
    gateway.register(users.descriptor(), users.uri());
    gateway.register(login.descriptor(), login.uri());
    gateway.register(FxModule.descriptor("1.0.0"), module.uri());
    for (String tenant : new String[] {"lib1", "fxother"}) {
      gateway.addTenant(tenant);
      Await.of(gateway.enable(tenant, "mod-login-7.11.1", Map.of()));
      Await.of(gateway.enable(tenant, "mod-fx-1.0.0", Map.of()));
    }
    gateway.grants().name("lib1", READER, "fx_reader");
    gateway.grants().name("lib1", ADMIN, "lib1_admin");
    admin =
        gateway.token(
            "lib1", ADMIN, Set.of("users.all", "login.item.post", "fx.all"), Duration.ofHours(1));
    reader = gateway.token("lib1", READER, Set.of("users.collection.get"), Duration.ofHours(1));
    user(READER, "fx_reader", true);
    user("000000a0-0000-4000-8000-000000000001", "fx0001", true);
  }

  @AfterEach
  void stop() {
    Await.of(vertx.close());
  }

  private void user(String id, String username, boolean active) {
    JsonObject json =
        new JsonObject().put("id", id).put("username", username).put("active", active);
    Await.of(
        client
            .putAbs(gateway.url() + "/users/" + id)
            .putHeader("X-Okapi-Tenant", "lib1")
            .putHeader("X-Okapi-Token", admin)
            .sendJsonObject(json));
    Await.of(
        client
            .postAbs(gateway.url() + "/users")
            .putHeader("X-Okapi-Tenant", "lib1")
            .putHeader("X-Okapi-Token", admin)
            .sendJsonObject(json));
  }

  @Test
  void answersAsTheModulesDid() {
    for (Recording recording : Recording.of("auth.json")) {
      if (NOT_PLAYED.contains(recording.name())) {
        continue;
      }
      prepare(recording.name());
      HttpResponse<Buffer> answer = send(recording);
      assertThat(answer.statusCode()).as(recording.name()).isEqualTo(recording.status());
      if (recording.inside()) {
        seen(recording);
      } else if (recording.status() != 200) {
        Shape.compare(recording, answer.bodyAsString());
      }
      keepCookies(answer);
    }
  }

  private void prepare(String name) {
    switch (name) {
      case "login-inactive-user" -> user(READER, "fx_reader", false);
      case "module-call-cached-permissions" ->
          gateway.grant("lib1", READER, Set.of("fx.collection.get", "fx.extra", "fx.call.get"));
      default -> {}
    }
  }

  private HttpResponse<Buffer> send(Recording recording) {
    HttpRequest<Buffer> request =
        client.requestAbs(
            HttpMethod.valueOf(recording.request().getString("method")),
            gateway.url() + recording.uri());
    recording
        .request()
        .getJsonObject("headers")
        .forEach(one -> request.putHeader(one.getKey(), one.getValue().toString()));
    request.headers().remove("host").remove("transfer-encoding");
    if (recording.inside()) {
      Set.copyOf(request.headers().names()).stream()
          .filter(name -> name.startsWith("X-Okapi-") && !name.equals("X-Okapi-Tenant"))
          .forEach(request.headers()::remove);
      request.putHeader("X-Okapi-Token", "<token>");
    }
    if ("<token>".equals(request.headers().get("X-Okapi-Token"))) {
      request.putHeader("X-Okapi-Token", token(recording));
    }
    String cookie = request.headers().get("Cookie");
    if (cookie != null) {
      request.putHeader("Cookie", cookie(recording.name()));
    }
    String body = recording.sent().orElse("");
    return Await.of(body.isEmpty() ? request.send() : request.sendBuffer(Buffer.buffer(body)));
  }

  private String token(Recording recording) {
    return switch (recording.name()) {
      case "token-bad-signature" -> reader.substring(0, reader.lastIndexOf('.')) + ".AAAA";
      case "credentials-create", "module-sees-headers-admin-after-grant" -> admin;
      default -> reader;
    };
  }

  private String cookie(String name) {
    return switch (name) {
      case "call-with-access-cookie" -> "folioAccessToken=" + cookies.get("folioAccessToken");
      case "access-token-as-refresh" -> "folioRefreshToken=" + cookies.get("folioAccessToken");
      case "refresh-second-use" -> "folioRefreshToken=" + cookies.get("used");
      default -> "folioRefreshToken=" + cookies.get("folioRefreshToken");
    };
  }

  private void keepCookies(HttpResponse<Buffer> answer) {
    for (String cookie : answer.cookies()) {
      String[] pair = cookie.split("[=;]", 3);
      String before = cookies.put(pair[0], pair[1]);
      if (pair[0].equals("folioRefreshToken") && before != null) {
        cookies.putIfAbsent("used", before);
      }
    }
  }

  private void seen(Recording recording) {
    FxModule.Received got = module.last();
    JsonObject expected = recording.request().getJsonObject("headers");
    Set<String> names = Recording.lower(got.headers().names());
    names.removeAll(Set.of("user-agent"));
    assertThat(names).as(recording.name()).isEqualTo(Recording.lower(expected.fieldNames()));
    for (String same : new String[] {"X-Okapi-User-Id", "X-Okapi-Match-Path-Pattern"}) {
      assertThat(got.headers().get(same)).isEqualTo(expected.getString(same));
    }
    assertThat(permissions(got.headers().get("X-Okapi-Permissions")))
        .as(recording.name())
        .isEqualTo(permissions(expected.getString("X-Okapi-Permissions")));
    String payload = got.headers().get("X-Okapi-Token").split("\\.")[1];
    String claims = new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8);
    assertThat(new JsonObject(claims))
        .as(recording.name())
        .isEqualTo(recording.request().getJsonObject("tokenClaims"));
  }

  private static Set<String> permissions(String header) {
    return new JsonArray(header).stream().map(Object::toString).collect(Collectors.toSet());
  }
}
