package org.folioext.patronflags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folioext.patronflags.ActionBench.code;
import static org.folioext.patronflags.ActionBench.path;
import static org.folioext.patronflags.FlagsBench.await;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.stream.Stream;
import org.folioext.okapitesting.gateway.SeenRequest;
import org.folioext.patronflags.domain.settings.Effect;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Before a person switched something on, nothing but GET leaves the module. */
@TestInstance(Lifecycle.PER_CLASS)
class ObserveFirstTest {
  private static final String PAST = "2026-01-31T22:59:59.999+00:00";
  private static final List<String> EFFECTS = Stream.of(Effect.values()).map(Effect::id).toList();

  private ActionBench at;

  @BeforeAll
  void start() {
    at = new ActionBench();
  }

  @AfterAll
  void stop() {
    at.close();
  }

  /** What the gateway passed on to other modules; their own timers are its own. */
  private List<SeenRequest> fromModule(String tenant) {
    return at.bench.gateway.requestsSeen().stream()
        .filter(request -> request.tenant().equals(tenant))
        .filter(request -> !request.module().equals(FlagsBench.MODULE))
        .filter(request -> !request.uri().startsWith("/_/"))
        .filter(request -> !request.uri().endsWith("/timer"))
        .toList();
  }

  @Test
  void everyActionAndEveryScanOnlyReads() {
    String tenant = "observing";
    at.tenant(tenant);
    at.execute(tenant, "DELETE FROM setting");
    at.bench.user(tenant, MadeUp.user(1, 1).put("expirationDate", PAST));
    at.bench.fees.put(tenant, "/accounts", MadeUp.account(1, MadeUp.userId(1), 3));
    at.bench.scan(tenant);
    await(at.bench.gateway.fireTimers(tenant));
    String flag = at.bench.flags(tenant, "rule==card-expired").get(0).getString("id");

    for (String effect : EFFECTS) {
      at.preview(tenant, flag, effect, new JsonObject());
      JsonObject seen =
          new JsonObject().put("before", new JsonObject()).put("after", new JsonObject());
      assertThat(code(at.act(tenant, flag, effect, seen))).as(effect).isEqualTo("effect-off");
      JsonObject wish = new JsonObject().put("query", "state==open").put("effect", effect);
      JsonObject counted =
          at.post(tenant, "createBulk", "/patron-flags/bulk?dryRun=true", wish).bodyAsJsonObject();
      JsonObject asked = wish.put("expectedCount", counted.getInteger("count"));
      assertThat(code(at.post(tenant, "createBulk", "/patron-flags/bulk", asked)))
          .as(effect)
          .isEqualTo("effect-off");
    }
    at.post(tenant, "cleanUpLefts", "/patron-flags/left/clean-up", new JsonObject());

    assertThat(fromModule(tenant))
        .hasSizeGreaterThan(10)
        .allMatch(request -> request.method().equals("GET"));
    assertThat(at.bench.value(tenant, "SELECT count(*) FROM left_behind")).isEqualTo(0L);
  }

  @Test
  void whatIsSwitchedOffAgainEndsABulkThatIsUnderWay() {
    String tenant = "off";
    at.tenant(tenant);
    at.flagged(tenant, 1, PAST);
    JsonObject wish =
        new JsonObject().put("query", "state==open").put("effect", "block").put("expectedCount", 1);
    String bulk =
        at.post(tenant, "createBulk", "/patron-flags/bulk", wish)
            .bodyAsJsonObject()
            .getString("id");
    at.settings(tenant, "{}");
    String next = "/patron-flags/bulk/" + bulk + "/next";
    assertThat(code(at.post(tenant, "nextOfBulk", next, new JsonObject()))).isEqualTo("effect-off");
    assertThat(at.blocks(tenant)).isEmpty();
    assertThat(
            at.call(tenant, "getBulk", HttpMethod.GET, "/patron-flags/bulk/" + bulk, null)
                .bodyAsJsonObject()
                .getInteger("waiting"))
        .isEqualTo(1);
  }

  @Test
  void aPreviewOnlyReadsEvenWhereItsEffectIsOn() {
    String tenant = "previews";
    at.tenant(tenant);
    String flag = at.flagged(tenant, 1, PAST);
    for (String effect : EFFECTS) {
      at.post(tenant, "", path(flag, effect) + "?dryRun=true", new JsonObject());
    }
    assertThat(fromModule(tenant))
        .hasSizeGreaterThan(EFFECTS.size())
        .allMatch(request -> request.method().equals("GET"));
  }
}
