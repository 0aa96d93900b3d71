package org.folioext.okapi.pg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.folioext.okapi.pg.Postgres.await;
import static org.folioext.okapi.pg.Postgres.tenant;

import io.vertx.core.Future;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.folioext.okapi.Failure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DatabaseTest {
  private static final String UNKNOWN_TABLE = "42P01";
  private static final String NOT_ALLOWED = "42501";

  @RegisterExtension static final Postgres POSTGRES = new Postgres();

  private final String ours = tenant();
  private final String theirs = tenant();
  private Database database;

  @BeforeEach
  void enableTwo() {
    database = POSTGRES.open();
    Schemas schemas = new Schemas(database);
    await(schemas.migrate(ours));
    await(schemas.migrate(theirs));
  }

  @Test
  void aTenantSeesItsOwnRowsAlone() {
    await(database.inTenant(ours, c -> execute(c, "INSERT INTO thing (name) VALUES ('a')")));
    assertThat(count(ours)).isEqualTo(1);
    assertThat(count(theirs)).isZero();
  }

  @Test
  void aStatementKeptByAConnectionIsReadAnewForAnotherTenant() {
    Database one = POSTGRES.openWithOneConnection();
    await(database.inTenant(ours, c -> execute(c, "INSERT INTO thing (name) VALUES ('a')")));
    for (String tenant : List.of(ours, theirs, ours, theirs)) {
      String sql = "SELECT count(*)::text || ' ' || current_schema() FROM thing WHERE name <> $1";
      String seen =
          await(
              one.inTenant(
                  tenant,
                  c ->
                      c.preparedQuery(sql)
                          .execute(Tuple.of("b"))
                          .map(rows -> rows.iterator().next().getString(0))));
      assertThat(seen).isEqualTo((tenant.equals(ours) ? "1 " : "0 ") + tenant + "_mod_test");
    }
  }

  @Test
  void aStatementWithoutTenantFindsNoTable() {
    assertThatThrownBy(() -> await(database.inModule(c -> execute(c, "SELECT FROM thing"))))
        .isInstanceOfSatisfying(
            PgException.class, e -> assertThat(e.getSqlState()).isEqualTo(UNKNOWN_TABLE));
  }

  @Test
  void aTenantCannotReadTheSchemaOfAnother() {
    String foreign = "SELECT FROM " + theirs + "_mod_test.thing";
    assertThatThrownBy(() -> await(database.inTenant(ours, c -> execute(c, foreign))))
        .isInstanceOfSatisfying(
            PgException.class, e -> assertThat(e.getSqlState()).isEqualTo(NOT_ALLOWED));
  }

  @Test
  void aTenantCannotReadWhichTenantsThereAre() {
    String foreign = "SELECT FROM mod_test_module.tenant";
    assertThatThrownBy(() -> await(database.inTenant(ours, c -> execute(c, foreign))))
        .isInstanceOfSatisfying(
            PgException.class, e -> assertThat(e.getSqlState()).isEqualTo(NOT_ALLOWED));
  }

  @Test
  void theRoleAndTheSearchPathEndWithTheTransaction() {
    String who = "SELECT current_user || ' ' || current_schema()";
    assertThat(inTenant(who)).isEqualTo(ours + "_mod_test " + ours + "_mod_test");
    List<Future<String>> all =
        IntStream.range(0, 20).mapToObj(i -> database.inModule(c -> text(c, who))).toList();
    assertThat(all).map(Postgres::await).containsOnly("app mod_test_module");
  }

  @Test
  void nobodyCanLogInAsATenant() {
    String sql = "SELECT rolcanlogin::text FROM pg_roles WHERE rolname = '%s_mod_test'";
    String canLogIn = await(database.inModule(c -> text(c, sql.formatted(ours))));
    assertThat(canLogIn).isEqualTo("false");
  }

  @Test
  void workThatFailsLeavesNothing() {
    assertThatThrownBy(
            () ->
                await(
                    database.inTenant(
                        ours,
                        c ->
                            execute(c, "INSERT INTO thing (name) VALUES ('a')")
                                .compose(done -> Failure.notFound("thing", "1").future()))))
        .isInstanceOf(Failure.class);
    assertThat(count(ours)).isZero();
  }

  @Test
  void workThatThrowsLeavesNoTransactionOpen() {
    for (int i = 0; i < 10; i++) {
      assertThatThrownBy(
              () ->
                  await(
                      database.inTenant(
                          ours,
                          c -> {
                            throw new IllegalStateException("thrown");
                          })))
          .hasMessage("thrown");
    }
    assertThat(count(ours)).isZero();
  }

  @Test
  void aTenantThatIsNotEnabledIsToldSo() {
    assertThatThrownBy(() -> count(tenant()))
        .isInstanceOfSatisfying(
            Failure.class, e -> assertThat(e.code()).isEqualTo("tenant-not-enabled"));
  }

  @Test
  void beforeTheFirstTenantNobodyIsEnabled() {
    database = POSTGRES.open(new ModuleName("mod-other", "1.0.0"));
    assertThatThrownBy(() -> count(ours))
        .isInstanceOfSatisfying(
            Failure.class, e -> assertThat(e.code()).isEqualTo("tenant-not-enabled"));
  }

  @Test
  void whatIsNoTenantNeverReachesTheDatabase() {
    assertThatThrownBy(() -> count("x\"; DROP SCHEMA public; --"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theConfigurationShowsNoPassword() {
    assertThat(new DatabaseConfig("h", 1, "d", "u", "canary", 1, Optional.empty()).toString())
        .doesNotContain("canary")
        .contains("u@h:1/d");
  }

  private String inTenant(String sql) {
    return await(database.inTenant(ours, c -> text(c, sql)));
  }

  private long count(String tenant) {
    return Long.parseLong(
        await(database.inTenant(tenant, c -> text(c, "SELECT count(*)::text FROM thing"))));
  }

  private static Future<Void> execute(SqlConnection connection, String sql) {
    return connection.query(sql).execute().mapEmpty();
  }

  private static Future<String> text(SqlConnection connection, String sql) {
    return connection.query(sql).execute().map(rows -> rows.iterator().next().getString(0));
  }
}
