package org.folioext.okapi.pg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.folioext.okapi.pg.Postgres.await;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.folioext.okapi.Failure;
import org.folioext.okapi.FailureKind;
import org.folioext.okapi.log.Lines;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a caller is told while PostgreSQL is away. */
class AwayTest {
  private static final Duration SOON = Duration.ofSeconds(2);

  @RegisterExtension static final Postgres POSTGRES = new Postgres();

  private final String tenant = Postgres.tenant();

  @BeforeEach
  void enable() {
    await(new Schemas(POSTGRES.open()).migrate(tenant));
  }

  @Test
  void whereNobodyListensTheCallerIsToldAtOnceAndTheLogWhy() throws IOException {
    try (Lines lines = new Lines()) {
      Database nowhere = POSTGRES.open(closedPort(), 1, Duration.ofHours(1));
      assertUnavailable(() -> await(nowhere.inTenant(tenant, c -> Future.succeededFuture())));
      assertUnavailable(() -> await(nowhere.inModule(c -> Future.succeededFuture())));
      assertThat(lines.all()).hasSize(2).allMatch(line -> line.contains("Connection refused"));
    }
  }

  @Test
  void whatChangesSchemasTellsTheSame() throws IOException {
    Schemas nowhere = new Schemas(POSTGRES.open(closedPort(), 1, SOON));
    assertUnavailable(() -> await(nowhere.prepare()));
  }

  @Test
  void whoGetsNoConnectionWaitsNoLongerThanItMay() {
    Database one = POSTGRES.open(POSTGRES.config().port(), 1, SOON);
    Promise<Void> end = Promise.promise();
    Future<Void> holder = one.inTenant(tenant, c -> end.future());
    assertUnavailable(() -> await(one.inTenant(tenant, c -> Future.succeededFuture())));
    end.complete();
    await(holder);
    await(one.inTenant(tenant, c -> Future.succeededFuture()));
  }

  @Test
  void aConnectionLostInTheMiddleIsToldSoAndTheNextOneWorks() {
    Database one = POSTGRES.openWithOneConnection();
    String end = "SELECT pg_terminate_backend(pg_backend_pid())";
    assertUnavailable(
        () ->
            await(one.inModule(c -> c.query(end).execute().compose(x -> c.query(end).execute()))));
    await(untilItWorks(one));
  }

  private Future<Void> untilItWorks(Database database) {
    return database
        .<Void>inTenant(tenant, c -> Future.succeededFuture())
        .recover(away -> database.vertx().timer(10).compose(rested -> untilItWorks(database)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"08006", "28P01", "3D000", "25006", "53300", "57P01", "57P03"})
  void someStatesSayThatItIsAway(String state) {
    assertThat(Away.is(new PgException("FATAL", "x", state, ""))).isTrue();
    assertThat(Away.is(new IllegalStateException(new SQLException("x", state)))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"42P01", "23505", "22021", "57014", "40P01", "0A000"})
  void othersSayThatTheStatementWasWrong(String state) {
    assertThat(Away.is(new PgException("ERROR", "x", state, ""))).isFalse();
    assertThat(Away.is(new SQLException("x"))).isFalse();
  }

  private static void assertUnavailable(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Failure.class,
            e -> {
              assertThat(e.kind()).isEqualTo(FailureKind.UNAVAILABLE);
              assertThat(e.code()).isEqualTo("database-unavailable");
              assertThat(e.getMessage()).doesNotContain("localhost", "refused");
            });
  }

  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
