package org.folioext.okapi.pg;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A real PostgreSQL, one for all tests of the JVM, and a database of its own for each test class.
 * The user of a pool is no superuser. Roles belong to the whole server: each test takes tenants of
 * its own.
 */
public final class Postgres implements BeforeAllCallback, AfterAllCallback {
  public static final ModuleName MODULE = new ModuleName("mod-test", "1.2.0");

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private final List<Database> opened = new ArrayList<>();
  private Vertx vertx;
  private DatabaseConfig config;

  private record Server(EmbeddedPostgres postgres) implements AutoCloseable {
    static Server start() {
      try {
        EmbeddedPostgres postgres = EmbeddedPostgres.builder().setPort(0).start();
        run(postgres, "CREATE ROLE app LOGIN CREATEROLE PASSWORD 'app'");
        return new Server(postgres);
      } catch (IOException | SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void close() throws IOException {
      postgres.close();
    }
  }

  @Override
  public void beforeAll(ExtensionContext context) throws SQLException {
    EmbeddedPostgres server =
        context
            .getRoot()
            .getStore(ExtensionContext.Namespace.create(Postgres.class))
            .getOrComputeIfAbsent("server", key -> Server.start(), Server.class)
            .postgres();
    String name = "d" + NUMBERS.incrementAndGet();
    run(server, "CREATE DATABASE " + name + " OWNER app");
    vertx = Vertx.vertx();
    config =
        new DatabaseConfig("localhost", server.getPort(), name, "app", "app", 4, Optional.empty());
  }

  @Override
  public void afterAll(ExtensionContext context) {
    opened.forEach(database -> await(database.close()));
    await(vertx.close());
  }

  public Vertx vertx() {
    return vertx;
  }

  DatabaseConfig config() {
    return config;
  }

  /** As another instance of the module would open it. */
  public Database open(ModuleName module) {
    return opened(Database.open(vertx, config, module));
  }

  /** One whose transactions all go through the same connection. */
  Database openWithOneConnection() {
    return open(config.port(), 1, PATIENCE);
  }

  /** {@link #MODULE}, with so many connections, and so much patience of who waits for one. */
  Database open(int port, int connections, Duration wait) {
    DatabaseConfig some =
        new DatabaseConfig(
            config.host(),
            port,
            config.database(),
            config.user(),
            config.password(),
            connections,
            config.serverPem());
    return opened(Database.open(vertx, some, MODULE, wait));
  }

  private Database opened(Database database) {
    opened.add(database);
    return database;
  }

  /** As another instance of {@link #MODULE} would open it. */
  public Database open() {
    return open(MODULE);
  }

  /** A tenant that no other test has. */
  public static String tenant() {
    return "lib" + NUMBERS.incrementAndGet();
  }

  /** The answer of a future; what it failed with is thrown as it is. */
  public static <T> T await(Future<T> future) {
    try {
      return future
          .toCompletionStage()
          .toCompletableFuture()
          .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException known
          ? known
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void run(EmbeddedPostgres postgres, String sql) throws SQLException {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
