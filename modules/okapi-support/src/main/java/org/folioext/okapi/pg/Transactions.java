package org.folioext.okapi.pg;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Transaction;
import java.util.function.Function;

/**
 * Transactions as {@link Pool#withTransaction} makes them, which tell where PostgreSQL is away:
 * whatever keeps one from being begun, and what {@link Away} knows later.
 */
record Transactions(Pool pool) {

  /** Commits when the work succeeds, rolls back when it fails. */
  <T> Future<T> run(Function<SqlConnection, Future<T>> work) {
    return pool.getConnection()
        .recover(Away::told)
        .compose(
            connection ->
                run(connection.exceptionHandler(Away::log), work)
                    .onComplete(ended -> connection.close())
                    .recover(Away::orAsItIs));
  }

  private static <T> Future<T> run(
      SqlConnection connection, Function<SqlConnection, Future<T>> work) {
    return connection
        .begin()
        .recover(Away::told)
        .compose(begun -> work.apply(connection).transform(end -> ended(begun, end)));
  }

  private static <T> Future<T> ended(Transaction begun, AsyncResult<T> work) {
    return work.succeeded()
        ? begun.commit().map(work.result())
        : begun.rollback().transform(back -> Future.failedFuture(work.cause()));
  }
}
