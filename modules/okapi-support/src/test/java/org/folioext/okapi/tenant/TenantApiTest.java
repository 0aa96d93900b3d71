package org.folioext.okapi.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folioext.okapi.pg.Postgres.MODULE;
import static org.folioext.okapi.pg.Postgres.await;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.folioext.okapi.Failure;
import org.folioext.okapi.pg.Database;
import org.folioext.okapi.pg.ModuleName;
import org.folioext.okapi.pg.Postgres;
import org.folioext.okapi.pg.Schemas;
import org.folioext.okapi.tenant.Instance.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TenantApiTest {
  @RegisterExtension static final Postgres POSTGRES = new Postgres();

  private static final JsonObject ENABLE = body("module_to", "mod-test-1.2.0");
  private static final JsonObject DISABLE = body("module_from", "mod-test-1.2.0");
  private static final JsonObject PURGE = DISABLE.copy().put("purge", true);

  private final String tenant = Postgres.tenant();
  private final List<TenantChange> changes = new CopyOnWriteArrayList<>();
  private final List<String> ends = new CopyOnWriteArrayList<>();
  private Database database;
  private Schemas schemas;
  private Instance instance;

  @BeforeEach
  void start() {
    database = POSTGRES.open();
    schemas = new Schemas(database);
    instance = Instance.start(database, MODULE, hooks(Future.succeededFuture()));
  }

  @AfterEach
  void stop() {
    instance.close();
  }

  @Test
  void enablingIsAnsweredAtOnceAndDoneBehind() {
    Promise<Void> end = Promise.promise();
    try (Instance slow = Instance.start(database, MODULE, hooks(end.future()))) {
      Response response = slow.post(tenant, ENABLE);
      assertThat(response.status()).isEqualTo(201);
      String id = response.json().getString("id");
      assertThat(response.location()).contains("/_/tenant/" + id);
      assertThat(response.json())
          .isEqualTo(
              new JsonObject()
                  .put("id", id)
                  .put("tenant", tenant)
                  .put("tenantAttributes", ENABLE)
                  .put("complete", false));
      JsonObject running =
          new JsonObject().put("id", id).put("tenant", tenant).put("complete", false);
      assertThat(instance.get(tenant, id).json()).isEqualTo(running);
      end.complete();
      assertThat(instance.complete(tenant, id).getString("error")).isNull();
      assertThat(instance.delete(tenant, id).status()).isEqualTo(204);
      assertThat(instance.get(tenant, id).status()).isEqualTo(404);
      assertThat(slow.delete(tenant, id).status()).isEqualTo(404);
    }
  }

  @Test
  void theHookIsToldWhatIsAskedForAndCanUseTheTables() {
    JsonArray parameters =
        new JsonArray()
            .add(body("key", "loadReference").put("value", "true"))
            .add(body("key", "loadSample").put("value", "false"));
    JsonObject upgrade =
        ENABLE.copy().put("module_from", "mod-test-1.1.0").put("parameters", parameters);
    assertThat(instance.run(tenant, upgrade).getString("error")).isNull();
    assertThat(changes)
        .containsExactly(
            new TenantChange(
                tenant, Optional.of("mod-test-1.1.0"), Optional.of("mod-test-1.2.0"), true, false));
    assertThat(count()).isEqualTo(1);
  }

  @Test
  void theSameAgainSucceedsAndKeepsTheData() {
    instance.run(tenant, ENABLE);
    JsonObject again = ENABLE.copy().put("module_from", "mod-test-1.2.0");
    assertThat(instance.run(tenant, again).getString("error")).isNull();
    assertThat(count()).isEqualTo(2);
  }

  @Test
  void afterAFailureTheTenantIsOffAndCanTryAgain() {
    Future<Void> failure = Future.failedFuture(new IllegalStateException("secret internals"));
    try (Instance failing = Instance.start(database, MODULE, hooks(failure))) {
      JsonObject job = failing.run(tenant, ENABLE);
      assertThat(job.getString("error"))
          .startsWith("Enabling mod-test-1.2.0: It failed within the module")
          .doesNotContain("secret");
    }
    assertThat(await(schemas.enabled(tenant))).isFalse();
    assertThat(instance.run(tenant, ENABLE).getString("error")).isNull();
    assertThat(await(schemas.enabled(tenant))).isTrue();
  }

  @Test
  void aFailureThatIsMadeToBeToldIsTold() {
    Future<Void> failure = Failure.conflict("x", "There are two profiles of one name.").future();
    instance.run(tenant, ENABLE);
    try (Instance failing = Instance.start(database, MODULE, hooks(failure))) {
      assertThat(failing.run(tenant, ENABLE).getString("error"))
          .isEqualTo("Enabling mod-test-1.2.0: There are two profiles of one name.");
    }
    assertThat(await(schemas.enabled(tenant))).as("was enabled before").isTrue();
  }

  @Test
  void aMigrationThatFailsShowsNoInternals() {
    ModuleName broken = new ModuleName("mod-broken", "1.0.0");
    try (Instance failing = Instance.start(POSTGRES.open(broken), broken, hooks(null))) {
      String error = failing.run(tenant, body("module_to", "mod-broken-1.0.0")).getString("error");
      assertThat(error).contains("whose log tells more").doesNotContain("secret_internals");
    }
  }

  @Test
  void aNewerVersionIsNotTakenBack() {
    JsonObject downgrade = ENABLE.copy().put("module_from", "mod-test-1.3.0");
    assertThat(instance.run(tenant, downgrade).getString("error"))
        .contains("mod-test-1.3.0, which is newer than mod-test-1.2.0");
    assertThat(await(schemas.exists(tenant))).isFalse();
  }

  @Test
  void disablingKeepsTheData() {
    instance.run(tenant, ENABLE);
    assertThat(instance.run(tenant, DISABLE).getString("error")).isNull();
    assertThat(await(schemas.exists(tenant))).isTrue();
    assertThat(await(schemas.enabled(tenant))).isFalse();
    assertThat(instance.run(tenant, DISABLE).getString("error")).isNull();
    assertThat(ends).containsExactly(tenant);
  }

  @Test
  void purgingDropsTheDataAndCanBeDoneAgain() {
    instance.run(tenant, ENABLE);
    assertThat(instance.run(tenant, PURGE).getString("error")).isNull();
    assertThat(await(schemas.exists(tenant))).isFalse();
    assertThat(instance.run(tenant, PURGE).getString("error")).isNull();
    assertThat(ends).containsExactly(tenant);
  }

  private TenantHooks hooks(Future<Void> end) {
    return new TenantHooks() {
      @Override
      public Future<Void> enabled(TenantChange change) {
        changes.add(change);
        return database
            .inTenant(
                change.tenant(),
                c ->
                    c.preparedQuery("INSERT INTO thing (name) VALUES ($1)")
                        .execute(Tuple.of("reference")))
            .compose(loaded -> end);
      }

      @Override
      public Future<Void> disabled(String of) {
        ends.add(of);
        return Future.succeededFuture();
      }
    };
  }

  private long count() {
    return await(
        database.inTenant(
            tenant,
            c ->
                c.query("SELECT count(*) FROM thing")
                    .execute()
                    .map(rows -> rows.iterator().next().getLong(0))));
  }

  private static JsonObject body(String key, String value) {
    return new JsonObject().put(key, value);
  }
}
