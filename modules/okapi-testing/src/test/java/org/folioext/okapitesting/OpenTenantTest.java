package org.folioext.okapitesting;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.ext.web.client.WebClient;
import java.time.Clock;
import java.util.Map;
import org.folioext.okapitesting.neighbours.UsersNeighbour;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A tenant without an auth module. */
class OpenTenantTest {
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
    gateway.register(FxModule.descriptor("1.0.0"), module.uri());
    gateway.addOpenTenant("lib1");
    Await.of(gateway.enable("lib1", "mod-fx-1.0.0", Map.of()));
  }

  @AfterEach
  void stop() {
    Await.of(vertx.close());
  }

  private int get(String... headers) {
    MultiMap sent = MultiMap.caseInsensitiveMultiMap().add("X-Okapi-Tenant", "lib1");
    for (int i = 0; i < headers.length; i += 2) {
      sent.add(headers[i], headers[i + 1]);
    }
    return Await.of(client.getAbs(gateway.url() + "/fx").putHeaders(sent).send()).statusCode();
  }

  @Test
  void nobodyNeedsATokenAndTheModuleGetsNone() {
    assertThat(get()).isEqualTo(200);
    assertThat(module.last().headers().names())
        .contains("X-Okapi-Tenant", "X-Okapi-Match-Path-Pattern")
        .doesNotContain("X-Okapi-Token", "X-Okapi-Permissions", "X-Okapi-User-Id");
  }

  @Test
  void callsOfTheGatewayItselfCarryNoneEither() {
    Await.of(gateway.fireTimers("lib1"));
    assertThat(module.received())
        .hasSizeGreaterThan(2)
        .allSatisfy(
            got ->
                assertThat(got.headers().names())
                    .doesNotContain("X-Okapi-Token", "X-Okapi-Permissions"));
  }

  @Test
  void aTokenThatIsSentAllTheSamePassesUnread() {
    assertThat(get("Cookie", "folioAccessToken=any")).isEqualTo(200);
    assertThat(module.last().headers().get("X-Okapi-Token")).isEqualTo("any");
    assertThat(get("Authorization", "Bearer any")).isEqualTo(200);
    assertThat(module.last().headers().get("X-Okapi-Token")).isEqualTo("any");
    assertThat(module.last().headers().names()).doesNotContain("Authorization");
    assertThat(get("Authorization", "Bearer any", "X-Okapi-Token", "other")).isEqualTo(400);
  }
}
