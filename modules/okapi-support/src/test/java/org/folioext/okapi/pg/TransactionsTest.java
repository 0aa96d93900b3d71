package org.folioext.okapi.pg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.folioext.okapi.pg.Postgres.await;
import static org.folioext.okapi.pg.Postgres.tenant;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlConnection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.folioext.okapi.Failure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Nothing is done in a transaction that was not entered; all of it on one connection. */
class TransactionsTest {
  private static final String WHO = "SELECT current_user || ' ' || current_setting('search_path')";

  @RegisterExtension static final Postgres POSTGRES = new Postgres();

  private final String ours = tenant();
  private final String theirs = tenant();
  private final String off = tenant();
  private Database one;

  @BeforeEach
  void enableTwo() {
    one = POSTGRES.openWithOneConnection();
    Schemas schemas = new Schemas(one);
    for (String each : List.of(ours, theirs, off)) {
      await(schemas.migrate(each));
    }
    await(schemas.disable(off));
  }

  @Test
  void noWorkIsBegunForATenantThatIsOff() {
    AtomicInteger begun = new AtomicInteger();
    for (String nobody : List.of(off, tenant())) {
      assertThatThrownBy(
              () ->
                  await(one.inTenant(nobody, c -> Future.succeededFuture(begun.incrementAndGet()))))
          .isInstanceOf(Failure.class);
    }
    assertThat(begun).hasValue(0);
  }

  @Test
  void whateverBecameOfATransactionTheNextOneStartsAfresh() {
    List<Future<?>> before =
        List.of(
            one.inTenant(ours, c -> text(c, WHO)),
            one.inTenant(off, c -> text(c, WHO)),
            one.inTenant(ours, c -> text(c, "SELECT nonsense")),
            one.inTenant(ours, c -> Failure.notFound("thing", "1").future()),
            one.inTenant(
                ours,
                c -> {
                  throw new IllegalStateException("thrown");
                }));
    for (Future<?> each : before) {
      String outside = await(one.inModule(c -> text(c, WHO)));
      assertThat(each.isComplete()).isTrue();
      assertThat(outside).isEqualTo("app \"mod_test_module\"");
    }
  }

  @Test
  void tenantsThatTakeTurnsOnAConnectionNeverMeet() {
    List<Future<Void>> all = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      all.add(write(ours));
      all.add(one.inTenant(off, TransactionsTest::insert));
      all.add(write(theirs).compose(x -> Failure.notFound("thing", "1").future()));
      all.add(
          one.inTenant(theirs, c -> insert(c).compose(x -> Failure.invalid("x", "x").future())));
    }
    await(Future.join(all).transform(ended -> Future.succeededFuture()));
    assertThat(count(ours)).isEqualTo("30");
    assertThat(count(theirs)).isEqualTo("30");
    await(new Schemas(one).migrate(off));
    assertThat(count(off)).isEqualTo("0");
  }

  /** Writes one row, having seen that role and schema are the tenant's. */
  private Future<Void> write(String tenant) {
    String schema = tenant + "_mod_test";
    return one.inTenant(
        tenant,
        c ->
            text(c, "SELECT current_user || ' ' || current_schema()")
                .compose(
                    who ->
                        who.equals(schema + " " + schema)
                            ? insert(c)
                            : Future.failedFuture("as " + who)));
  }

  private static Future<Void> insert(SqlConnection connection) {
    return connection.query("INSERT INTO thing (name) VALUES ('a')").execute().mapEmpty();
  }

  private String count(String tenant) {
    return await(one.inTenant(tenant, c -> text(c, "SELECT count(*)::text FROM thing")));
  }

  private static Future<String> text(SqlConnection connection, String sql) {
    return connection.query(sql).execute().map(rows -> rows.iterator().next().getString(0));
  }
}
