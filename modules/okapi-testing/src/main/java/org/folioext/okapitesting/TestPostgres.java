package org.folioext.okapitesting;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.folioext.okapi.pg.DatabaseConfig;

/** A real PostgreSQL on a free port of this machine, for tests and the demo. */
public final class TestPostgres implements AutoCloseable {
  private static final int POOL = 8;
  private final EmbeddedPostgres server;

  private TestPostgres(EmbeddedPostgres server) {
    this.server = server;
  }

  /** Starts one whose data is gone when it is closed; takes about three seconds. */
  public static TestPostgres start() {
    return started(EmbeddedPostgres.builder());
  }

  /** Starts one whose data is in a directory and stays there; made when it is not there. */
  public static TestPostgres start(Path data) {
    return started(EmbeddedPostgres.builder().setDataDirectory(data).setCleanDataDirectory(false));
  }

  /** Starts one whose data is in a directory while it runs, and gone when it is closed. */
  public static TestPostgres startWhile(Path data) {
    return started(EmbeddedPostgres.builder().setDataDirectory(data).setCleanDataDirectory(true));
  }

  private static TestPostgres started(EmbeddedPostgres.Builder builder) {
    try {
      return new TestPostgres(builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL did not start", e);
    }
  }

  /** Where it listens on 127.0.0.1; user, password and database are all {@code postgres}. */
  public int port() {
    return server.getPort();
  }

  /** How to reach it as its superuser, who can make schemas and roles. */
  public DatabaseConfig config() {
    return new DatabaseConfig(
        "127.0.0.1", port(), "postgres", "postgres", "postgres", POOL, Optional.empty());
  }

  /** Stops it. */
  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL did not stop", e);
    }
  }
}
