package org.folioext.okapi.pg;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.ClientSSLOptions;
import io.vertx.core.net.NetClientOptions;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgException;
import io.vertx.pgclient.SslMode;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.folioext.okapi.Failure;
import org.folioext.okapi.FailureKind;

/**
 * The module's PostgreSQL: one pool, and every transaction in the schema of one tenant with that
 * tenant's role, or in the module's own schema. A statement that runs elsewhere finds no table.
 *
 * <p>May be used by any thread.
 */
public final class Database {
  private static final Duration WAIT = Duration.ofSeconds(10);
  private static final int IDLE_SECONDS = 60;

  /**
   * Statements kept by a connection. They serve all tenants: PostgreSQL parses one anew when the
   * search path is another one than before (PostgreSQL 9.3 and later, PREPARE).
   */
  private static final int STATEMENTS = 256;

  /** Schema or table, or the role, does not exist: nobody was enabled yet, or was just purged. */
  private static final Set<String> NOT_THERE = Set.of("3F000", "42P01", "22023", "42704");

  private final Vertx vertx;
  private final DatabaseConfig config;
  private final ModuleName module;
  private final Pool pool;
  private final Transactions transactions;

  private Database(Vertx vertx, DatabaseConfig config, ModuleName module, Pool pool) {
    this.vertx = vertx;
    this.config = config;
    this.module = module;
    this.pool = pool;
    this.transactions = new Transactions(pool);
  }

  /**
   * Opens the pool. Connections are made when they are needed, so this never fails. Who gets none
   * within 10 s is told that the database is not available.
   */
  public static Database open(Vertx vertx, DatabaseConfig config, ModuleName module) {
    return open(vertx, config, module, WAIT);
  }

  static Database open(Vertx vertx, DatabaseConfig config, ModuleName module, Duration wait) {
    PoolOptions options =
        new PoolOptions()
            .setMaxSize(config.maxPoolSize())
            .setConnectionTimeout((int) wait.toMillis())
            .setConnectionTimeoutUnit(TimeUnit.MILLISECONDS)
            .setIdleTimeout(IDLE_SECONDS)
            .setIdleTimeoutUnit(TimeUnit.SECONDS);
    Pool pool =
        PgBuilder.pool()
            .with(options)
            .with(
                new NetClientOptions()
                    .setConnectTimeout((int) wait.toMillis())
                    .setTcpKeepAlive(true))
            .connectingTo(connectOptions(config, module))
            .using(vertx)
            .build();
    return new Database(vertx, config, module, pool);
  }

  private static PgConnectOptions connectOptions(DatabaseConfig config, ModuleName module) {
    PgConnectOptions options =
        new PgConnectOptions()
            .setHost(config.host())
            .setPort(config.port())
            .setDatabase(config.database())
            .setUser(config.user())
            .setPassword(config.password())
            .setCachePreparedStatements(true)
            .setPreparedStatementCacheMaxSize(STATEMENTS)
            .addProperty("application_name", module.full());
    config
        .serverPem()
        .ifPresent(
            pem ->
                options
                    .setSslMode(SslMode.VERIFY_FULL)
                    .setSslOptions(
                        new ClientSSLOptions()
                            .setHostnameVerificationAlgorithm("HTTPS")
                            .setTrustOptions(
                                new PemTrustOptions().addCertValue(Buffer.buffer(pem)))));
    return options;
  }

  /** Closes all connections, when those in use are given back. */
  public Future<Void> close() {
    return pool.close();
  }

  /**
   * Does work in one transaction, with the tenant's role and its schema as search path. The
   * transaction is committed when the work succeeds and rolled back when it fails or throws.
   *
   * @return what the work answers; a Failure INVALID, {@code tenant-not-enabled}, when the tenant
   *     is not switched on here; UNAVAILABLE, {@code database-unavailable}, when PostgreSQL is away
   *     or has no connection left
   */
  public <T> Future<T> inTenant(String tenant, Function<SqlConnection, Future<T>> work) {
    return Future.succeededFuture(tenant)
        .map(module::schema)
        .compose(
            schema ->
                transactions.run(
                    connection ->
                        enter(connection, tenant, schema).compose(in -> work.apply(connection))));
  }

  /**
   * Does work in one transaction in the module's own schema, as the pool's user. It exists from the
   * first {@link Schemas#migrate} on. Fails as {@link #inTenant} does where PostgreSQL is away.
   */
  public <T> Future<T> inModule(Function<SqlConnection, Future<T>> work) {
    return transactions.run(
        connection ->
            connection
                .preparedQuery("SELECT set_config('search_path', $1, true)")
                .execute(Tuple.of(quoted(module.moduleSchema())))
                .compose(in -> work.apply(connection)));
  }

  /** SET LOCAL ROLE and SET LOCAL search_path, for tenants that are switched on: one round trip. */
  private Future<Void> enter(SqlConnection connection, String tenant, String schema) {
    return connection
        .preparedQuery(
            "SELECT set_config('role', $2, true), set_config('search_path', $3, true) FROM "
                + quoted(module.moduleSchema())
                + ".tenant WHERE id = $1 AND enabled")
        .execute(Tuple.of(tenant, schema, quoted(schema)))
        .recover(e -> isNotThere(e) ? notEnabled(tenant).future() : Future.failedFuture(e))
        .compose(rows -> rows.size() == 1 ? Future.succeededFuture() : notEnabled(tenant).future());
  }

  private Failure notEnabled(String tenant) {
    return new Failure(
        FailureKind.INVALID,
        "tenant-not-enabled",
        module.id() + " is not enabled for this tenant.",
        Map.of("tenant", tenant));
  }

  /**
   * Whether a statement failed since the schema, table or role it names does not exist: nobody was
   * enabled here yet.
   */
  public static boolean isNotThere(Throwable failure) {
    return failure instanceof PgException e && NOT_THERE.contains(e.getSqlState());
  }

  /** A name in SQL. Names come from {@link ModuleName} alone and hold no quotation mark. */
  static String quoted(String name) {
    return '"' + name + '"';
  }

  /** Where this works. */
  public Vertx vertx() {
    return vertx;
  }

  /** Whose database this is. */
  public ModuleName module() {
    return module;
  }

  DatabaseConfig config() {
    return config;
  }
}
