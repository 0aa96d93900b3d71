package org.folioext.okapi.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folioext.okapi.pg.Postgres.MODULE;
import static org.folioext.okapi.pg.Postgres.await;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folioext.okapi.pg.Database;
import org.folioext.okapi.pg.ModuleName;
import org.folioext.okapi.pg.Postgres;
import org.folioext.okapi.pg.Schemas;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who is told what of a job, and what makes none. */
class TenantJobsTest {
  @RegisterExtension static final Postgres POSTGRES = new Postgres();

  private final String tenant = Postgres.tenant();
  private Database database;
  private Schemas schemas;
  private Instance instance;

  @BeforeEach
  void start() {
    database = POSTGRES.open();
    schemas = new Schemas(database);
    instance = Instance.start(database, MODULE, new TenantHooks() {});
  }

  @AfterEach
  void stop() {
    instance.close();
  }

  @Test
  void aJobWhoseInstanceDiedIsReportedAsFailed() {
    TenantJobs jobs = new TenantJobs(database, Duration.ZERO);
    await(schemas.prepare());
    TenantJob died = await(jobs.create(tenant));
    JsonObject job = instance.get(tenant, died.id().toString()).json();
    assertThat(job.getBoolean("complete")).isTrue();
    assertThat(job.getString("error")).contains("stopped before it was done");
    assertThat(await(jobs.extend(died.id()))).as("it came back").isFalse();
    assertThat(await(jobs.complete(died.id(), Optional.empty(), List.of()))).isFalse();
  }

  @Test
  void aJobBelongsToItsTenant() {
    String id =
        instance
            .post(tenant, new JsonObject().put("module_from", "mod-test-1.2.0"))
            .json()
            .getString("id");
    instance.complete(tenant, id);
    assertThat(instance.get(Postgres.tenant(), id).status()).isEqualTo(404);
    assertThat(instance.delete(Postgres.tenant(), id).status()).isEqualTo(404);
    assertThat(instance.delete(tenant, id).status()).isEqualTo(204);
  }

  @Test
  void unknownJobsAreNotFoundEvenBeforeTheFirstTenant() {
    ModuleName fresh = new ModuleName("mod-fresh", "1.0.0");
    try (Instance first = Instance.start(POSTGRES.open(fresh), fresh, new TenantHooks() {})) {
      assertThat(first.get(tenant, UUID.randomUUID().toString()).status()).isEqualTo(404);
      assertThat(first.delete(tenant, UUID.randomUUID().toString()).status()).isEqualTo(404);
      assertThat(first.get(tenant, "1").status()).isEqualTo(404);
    }
  }

  @Test
  void whatOkapiDoesNotSendIsRefusedAtOnce() {
    for (String text :
        List.of(
            "",
            "[]",
            "{}",
            "{\"module_to\":1}",
            "{\"module_to\":\"mod-else-1.0.0\"}",
            "{",
            "null",
            "{\"purge\":null}",
            "{\"module_from\":\"mod-test-1.2.0\",\"parameters\":[null]}")) {
      assertThat(instance.send("POST", "", Map.of("X-Okapi-Tenant", tenant), text).status())
          .as(text)
          .isEqualTo(400);
    }
    assertThat(instance.send("POST", "", Map.of(), "{\"module_to\":\"mod-test-1.2.0\"}").status())
        .isEqualTo(400);
  }
}
