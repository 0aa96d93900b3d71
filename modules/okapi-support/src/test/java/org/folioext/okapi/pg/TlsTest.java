package org.folioext.okapi.pg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.folioext.okapi.pg.Postgres.await;

import io.vertx.core.Vertx;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.folioext.okapi.Failure;
import org.folioext.okapi.log.Lines;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** DB_SERVER_PEM: TLS with the server that has this certificate, and with no other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TlsTest {
  private final Vertx vertx = Vertx.vertx();
  private final String tenant = Postgres.tenant();
  private EmbeddedPostgres server;
  private ServerKey key;
  private ServerKey otherKey;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    key = ServerKey.make(Files.createDirectory(folder.resolve("one")));
    otherKey = ServerKey.make(Files.createDirectory(folder.resolve("two")));
    server =
        EmbeddedPostgres.builder()
            .setServerConfig("ssl", "on")
            .setServerConfig("ssl_cert_file", key.certificateFile().toString())
            .setServerConfig("ssl_key_file", key.keyFile().toString())
            .start();
  }

  @AfterAll
  void stop() throws Exception {
    await(vertx.close());
    server.close();
  }

  @Test
  void requestsAndMigrationsAreEncrypted() {
    Database database = open("localhost", key);
    await(new Schemas(database).migrate(tenant));
    String sql = "SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()";
    boolean encrypted =
        await(
            database.inModule(
                c -> c.query(sql).execute().map(rows -> rows.iterator().next().getBoolean(0))));
    assertThat(encrypted).isTrue();
  }

  @Test
  void aServerWithAnotherCertificateIsRefused() {
    Database database = open("localhost", otherKey);
    assertRefused(
        () -> await(database.inModule(c -> c.query("SELECT 1").execute())), "SSL handshake");
    assertRefused(() -> await(new Schemas(database).migrate(tenant)), "SSL error");
  }

  @Test
  void aServerOfAnotherNameIsRefused() {
    Database database = open("127.0.0.1", key);
    assertRefused(
        () -> await(database.inModule(c -> c.query("SELECT 1").execute())), "SSL handshake");
    assertRefused(() -> await(new Schemas(database).migrate(tenant)), "127.0.0.1");
  }

  private static void assertRefused(ThrowingCallable call, String why) {
    try (Lines lines = new Lines()) {
      assertThatThrownBy(call).isInstanceOf(Failure.class);
      assertThat(lines.all()).singleElement().asString().contains(why);
    }
  }

  private Database open(String host, ServerKey trusted) {
    DatabaseConfig config =
        new DatabaseConfig(
            host,
            server.getPort(),
            "postgres",
            "postgres",
            "postgres",
            2,
            Optional.of(trusted.certificate()));
    return Database.open(vertx, config, Postgres.MODULE);
  }
}
