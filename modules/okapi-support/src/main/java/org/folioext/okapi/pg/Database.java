package org.folioext.okapi.pg;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.SqlConnection;
import java.util.function.Function;

/** The module's PostgreSQL. */
public final class Database {
  private Database() {}

  /** Opens the pool; connections are made when they are needed. */
  public static Database open(Vertx vertx, DatabaseConfig config, ModuleName module) {
    throw new UnsupportedOperationException();
  }

  /** Closes all connections. */
  public Future<Void> close() {
    throw new UnsupportedOperationException();
  }

  /** Does work in one transaction, with the role of the tenant and its schema as search path. */
  public <T> Future<T> inTenant(String tenant, Function<SqlConnection, Future<T>> work) {
    throw new UnsupportedOperationException();
  }

  /** Does work in one transaction in the module's own schema. */
  public <T> Future<T> inModule(Function<SqlConnection, Future<T>> work) {
    throw new UnsupportedOperationException();
  }
}
