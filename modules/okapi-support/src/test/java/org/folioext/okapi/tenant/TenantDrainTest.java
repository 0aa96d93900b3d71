package org.folioext.okapi.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.folioext.okapi.pg.Postgres.MODULE;
import static org.folioext.okapi.pg.Postgres.await;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import org.folioext.okapi.pg.Database;
import org.folioext.okapi.pg.Postgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An instance that stops, and the jobs it has begun. */
class TenantDrainTest {
  @RegisterExtension static final Postgres POSTGRES = new Postgres();

  private final String tenant = Postgres.tenant();
  private final Promise<Void> end = Promise.promise();
  private Instance instance;
  private String job;

  @BeforeEach
  void begin() {
    Database database = POSTGRES.open();
    TenantHooks slow =
        new TenantHooks() {
          @Override
          public Future<Void> enabled(TenantChange change) {
            return end.future();
          }
        };
    instance = Instance.start(database, MODULE, slow);
    job =
        instance
            .post(tenant, new JsonObject().put("module_to", MODULE.full()))
            .json()
            .getString("id");
  }

  @AfterEach
  void stop() {
    end.tryComplete();
    await(instance.api().drain(Duration.ofSeconds(20)));
    instance.close();
  }

  @Test
  void whatRunsIsDoneFirst() {
    Future<Void> drained = instance.api().drain(Duration.ofSeconds(20));
    assertThat(complete()).isFalse();
    assertThat(drained.isComplete()).isFalse();
    end.complete();
    await(drained);
    assertThat(complete()).isTrue();
  }

  @Test
  void patienceEnds() {
    await(instance.api().drain(Duration.ofMillis(50)));
    assertThat(complete()).isFalse();
  }

  private boolean complete() {
    return instance.get(tenant, job).json().getBoolean("complete");
  }
}
