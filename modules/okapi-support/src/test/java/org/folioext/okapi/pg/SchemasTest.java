package org.folioext.okapi.pg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.folioext.okapi.pg.Postgres.await;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.List;
import java.util.stream.Stream;
import org.folioext.okapi.Failure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SchemasTest {
  @RegisterExtension static final Postgres POSTGRES = new Postgres();
  @RegisterExtension static final Postgres OTHER_DATABASE = new Postgres();

  private final String tenant = Postgres.tenant();
  private Database database;
  private Schemas schemas;

  @BeforeEach
  void open() {
    database = POSTGRES.open();
    schemas = new Schemas(database);
  }

  @Test
  void migratingAgainChangesNothing() {
    await(schemas.migrate(tenant));
    insert();
    await(schemas.migrate(tenant));
    assertThat(count()).isEqualTo(1);
    assertThat(await(schemas.tenants())).contains(tenant);
  }

  @Test
  void instancesMigrateOneAfterTheOther() {
    List<Future<Void>> all =
        Stream.generate(() -> new Schemas(POSTGRES.open()))
            .limit(4)
            .map(instance -> instance.migrate(tenant))
            .toList();
    all.forEach(Postgres::await);
    assertThat(count()).isZero();
  }

  @Test
  void disabledTenantsKeepTheirData() {
    await(schemas.migrate(tenant));
    insert();
    await(schemas.disable(tenant));
    assertThat(await(schemas.exists(tenant))).isTrue();
    assertThat(await(schemas.tenants())).doesNotContain(tenant);
    assertThatThrownBy(this::count).isInstanceOf(Failure.class);
    await(schemas.migrate(tenant));
    assertThat(count()).isEqualTo(1);
  }

  @Test
  void purgedTenantsLeaveNeitherSchemaNorRole() {
    await(schemas.migrate(tenant));
    insert();
    await(schemas.purge(tenant));
    assertThat(await(schemas.exists(tenant))).isFalse();
    assertThat(roles()).isZero();
    await(schemas.purge(tenant));
    await(schemas.migrate(tenant));
    assertThat(count()).isZero();
  }

  @Test
  void aPurgeComesThroughWhileWorkIsUnderWay() {
    await(schemas.migrate(tenant));
    Promise<Void> locked = Promise.promise();
    Promise<Void> goOn = Promise.promise();
    Future<Void> work =
        database.inTenant(
            tenant,
            c ->
                c.query("INSERT INTO thing (name) VALUES ('a')")
                    .execute()
                    .onSuccess(done -> locked.complete())
                    .compose(done -> goOn.future())
                    .compose(done -> c.query("SELECT FROM flyway_schema_history").execute())
                    .mapEmpty());
    await(locked.future());
    Future<Void> purge = schemas.purge(tenant);
    await(switchedOff());
    goOn.complete();
    await(Future.join(work, purge).otherwiseEmpty());
    await(purge);
    assertThat(await(schemas.exists(tenant))).isFalse();
  }

  private Future<Void> switchedOff() {
    return schemas.enabled(tenant).compose(on -> on ? switchedOff() : Future.succeededFuture());
  }

  @Test
  void aRoleStaysAsLongAsAnotherDatabaseOfTheServerUsesIt() {
    Schemas others = new Schemas(OTHER_DATABASE.open());
    await(schemas.migrate(tenant));
    await(others.migrate(tenant));
    await(others.purge(tenant));
    insert();
    assertThat(count()).isEqualTo(1);
    await(schemas.purge(tenant));
    assertThat(roles()).isZero();
  }

  @Test
  void purgingATenantThatNeverWasSucceeds() {
    Database untouched = POSTGRES.open(new ModuleName("mod-untouched", "1.0.0"));
    await(new Schemas(untouched).purge(tenant));
    await(new Schemas(untouched).disable(tenant));
    assertThat(await(new Schemas(untouched).exists(tenant))).isFalse();
    assertThat(await(new Schemas(untouched).tenants())).isEmpty();
  }

  @Test
  void dataOfANewerVersionAreLeftAlone() {
    await(new Schemas(POSTGRES.open(new ModuleName("mod-test", "2.0.0"))).migrate(tenant));
    assertThatThrownBy(() -> await(schemas.migrate(tenant)))
        .isInstanceOfSatisfying(Failure.class, e -> assertThat(e.code()).isEqualTo("newer-data"));
    await(new Schemas(POSTGRES.open(new ModuleName("mod-test", "2.0.1"))).migrate(tenant));
  }

  @Test
  void aMigrationThatFailsEnablesNobody() {
    Database broken = POSTGRES.open(new ModuleName("mod-broken", "1.0.0"));
    assertThatThrownBy(() -> await(new Schemas(broken).migrate(tenant)))
        .hasMessageContaining("no_such_type");
    assertThat(await(new Schemas(broken).tenants())).isEmpty();
    await(new Schemas(broken).purge(tenant));
    assertThat(await(new Schemas(broken).exists(tenant))).isFalse();
  }

  @Test
  void theLongestNamesAreNotCut() {
    String longest = "l".repeat(30);
    ModuleName module = new ModuleName("mod-" + "x".repeat(27), "1.0.0");
    assertThat(module.schema(longest + "a")).hasSize(63);
    assertThat(module.moduleSchema().length()).isLessThan(63);
  }

  private void insert() {
    await(
        database.inTenant(tenant, c -> c.query("INSERT INTO thing (name) VALUES ('a')").execute()));
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

  private int roles() {
    String sql = "SELECT FROM pg_roles WHERE rolname = '" + tenant + "_mod_test'";
    return await(database.inModule(c -> c.query(sql).execute().map(rows -> rows.size())));
  }
}
