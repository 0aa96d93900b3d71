package org.folioext.okapi.pg;

import static java.util.stream.Collectors.joining;

import io.vertx.core.Future;
import io.vertx.core.VertxException;
import io.vertx.sqlclient.ClosedConnectionException;
import io.vertx.sqlclient.DatabaseException;
import java.net.SocketException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.folioext.okapi.Failure;
import org.folioext.okapi.FailureKind;

/** Tells a PostgreSQL that is away, or takes nobody in, from one that refuses a statement. */
final class Away {
  private static final Logger LOG = LogManager.getLogger(Away.class);

  /** Classes of SQLSTATE: connection, authorization, resources. */
  private static final Set<String> CLASSES = Set.of("08", "28", "53");

  /** No such database; read only, as a standby is; shut down, crashed, starting, dropped, idle. */
  private static final Set<String> STATES =
      Set.of("3D000", "25006", "57P01", "57P02", "57P03", "57P04", "57P05");

  private Away() {}

  /** The failure, told as {@code database-unavailable} where PostgreSQL is away. */
  static <T> Future<T> orAsItIs(Throwable failure) {
    return is(failure) ? told(failure) : Future.failedFuture(failure);
  }

  /** A Failure UNAVAILABLE; what it comes from is in the log alone, and holds no data. */
  static <T> Future<T> told(Throwable failure) {
    log(failure);
    return new Failure(
            FailureKind.UNAVAILABLE,
            "database-unavailable",
            "The database cannot be reached at the moment; try again later.",
            Map.of())
        .future();
  }

  static void log(Throwable failure) {
    String causes = causes(failure).map(Throwable::toString).collect(joining(", by "));
    LOG.warn("PostgreSQL is not available: {}", causes);
  }

  static boolean is(Throwable failure) {
    return causes(failure).anyMatch(Away::itself);
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
  }

  /** The client's name for a statement that waited for a connection now gone is VertxException. */
  private static boolean itself(Throwable failure) {
    if (failure instanceof DatabaseException e) {
      return is(e.getSqlState());
    }
    if (failure instanceof SQLException e) {
      return is(e.getSQLState());
    }
    return failure instanceof ClosedConnectionException
        || failure instanceof SocketException
        || failure.getClass() == VertxException.class;
  }

  private static boolean is(String state) {
    return state != null
        && state.length() == 5
        && (STATES.contains(state) || CLASSES.contains(state.substring(0, 2)));
  }
}
