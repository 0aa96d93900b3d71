package org.folioext.patronflags;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.folioext.patronflags.ActionBench.code;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.net.URLEncoder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.folioext.okapitesting.Sql;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What becomes of what staff left in FOLIO when a patron, or the library, goes. */
@TestInstance(Lifecycle.PER_CLASS)
class ErasureTest {
  private static final String PAST = "2026-01-31T22:59:59.999+00:00";
  private static final String DATA = "/patron-flags/patrons/" + MadeUp.userId(1) + "/data";

  private static final String BULKS = "/patron-flags/bulk";

  private ActionBench at;

  @BeforeAll
  void start() {
    at = new ActionBench();
  }

  @AfterAll
  void stop() {
    at.close();
  }

  private HttpResponse<Buffer> erase(String tenant) {
    return at.call(tenant, "deletePatronData", HttpMethod.DELETE, DATA, null);
  }

  private Object count(String tenant, String table) {
    return at.bench.value(tenant, "SELECT count(*) FROM " + table);
  }

  @Test
  void allOfAPatronSaysWhatStandsInFolioAndIsErasedOnceThatIsTakenBack() {
    String tenant = "erased";
    at.tenant(tenant);
    JsonObject left = at.act(tenant, at.flagged(tenant, 1, PAST), "block");
    at.act(tenant, at.flagged(tenant, 2, PAST), "deactivate");
    JsonObject data =
        at.call(tenant, "getPatronData", HttpMethod.GET, DATA, null).bodyAsJsonObject();
    assertThat(data.getJsonArray("left").getJsonObject(0).getString("id"))
        .isEqualTo(left.getString("id"));
    assertThat(data.encode()).doesNotContain(MadeUp.userId(2));

    HttpResponse<Buffer> refused = erase(tenant);
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(code(refused)).isEqualTo("left-in-folio");
    assertThat(refused.bodyAsString()).contains(left.getString("id"));
    assertThat(count(tenant, "flag")).isEqualTo(2L);

    assertThat(at.undo(tenant, left).statusCode()).isEqualTo(200);
    assertThat(erase(tenant).bodyAsJsonObject().getInteger("queries")).isZero();
    assertThat(count(tenant, "flag")).isEqualTo(1L);
    assertThat(count(tenant, "left_behind")).isEqualTo(1L);
    assertThat(
            at.call(tenant, "getPatronData", HttpMethod.GET, DATA, null)
                .bodyAsJsonObject()
                .getJsonArray("left"))
        .isEmpty();
  }

  @Test
  void listsThatWereAskedForByThePatronNameThemNoMore() {
    String tenant = "named";
    at.tenant(tenant);
    at.flagged(tenant, 1, PAST);
    String named = "state==open and patronId==" + MadeUp.userId(1).toUpperCase(Locale.ROOT);
    String other = "patronId==" + MadeUp.userId(2);
    for (String query : List.of(named, other)) {
      String export = "/patron-flags/export?query=" + URLEncoder.encode(query, UTF_8);
      at.call(tenant, "", HttpMethod.GET, export, null);
      JsonObject bulk =
          new JsonObject()
              .put("query", query)
              .put("step", "confirm")
              .put("expectedCount", query.equals(named) ? 1 : 0);
      assertThat(at.post(tenant, "createBulk", "/patron-flags/bulk", bulk).statusCode())
          .isEqualTo(201);
    }
    assertThat(erase(tenant).bodyAsJsonObject().getInteger("queries")).isEqualTo(2);
    for (String table : List.of("bulk", "exported")) {
      String queries = "SELECT string_agg(query, '|' ORDER BY query) FROM " + table;
      assertThat(at.bench.value(tenant, queries)).as(table).isEqualTo("|" + other);
    }
    String bulks = at.call(tenant, "getBulks", HttpMethod.GET, BULKS, null).bodyAsString();
    assertThat(bulks).doesNotContainIgnoringCase(MadeUp.userId(1));
  }

  @Test
  void ofWhoIsDeletedInFolioOnlyWhatMustBeTakenBackIsKept() {
    String tenant = "deleted";
    at.tenant(tenant);
    String flag = at.flagged(tenant, 1, PAST);
    at.bench.scan(tenant);
    JsonObject block = at.act(tenant, flag, "block");
    at.act(tenant, flag, "deactivate");
    at.undo(tenant, at.act(tenant, flag, "note"));
    at.bench.removeUser(tenant, MadeUp.userId(1));
    assertThat(at.bench.scan(tenant).getLong("purged")).isEqualTo(1);
    assertThat(count(tenant, "flag")).isEqualTo(0L);
    assertThat(at.bench.value(tenant, "SELECT string_agg(effect, ' ') FROM left_behind"))
        .isEqualTo("block");

    assertThat(at.undo(tenant, block).statusCode()).isEqualTo(200);
    assertThat(at.blocks(tenant)).isEmpty();
    at.bench.scan(tenant);
    assertThat(count(tenant, "left_behind")).isEqualTo(0L);
  }

  @Test
  void aPurgedTenantLeavesNothingAndAnotherStaysAsItWas() {
    at.tenant("leaving");
    at.tenant("staying");
    for (String tenant : new String[] {"leaving", "staying"}) {
      at.act(tenant, at.flagged(tenant, 1, PAST), "block");
    }
    FlagsBench.await(at.bench.gateway.disable("leaving", FlagsBench.MODULE, true));
    try (Sql sql = new Sql(at.bench.postgres.config())) {
      assertThat(sql.texts("SELECT nspname FROM pg_namespace WHERE nspname LIKE 'leaving%'"))
          .isEmpty();
      assertThat(sql.texts("SELECT rolname FROM pg_roles WHERE rolname LIKE 'leaving%'")).isEmpty();
    }
    assertThat(count("staying", "flag")).isEqualTo(1L);
    assertThat(count("staying", "left_behind")).isEqualTo(1L);
    assertThat(at.blocks("leaving")).as("only clean-up takes it from FOLIO").hasSize(1);

    FlagsBench.await(at.bench.gateway.enable("leaving", FlagsBench.MODULE, Map.of()));
    assertThat(count("leaving", "flag")).isEqualTo(0L);
    assertThat(count("leaving", "left_behind")).isEqualTo(0L);
  }
}
