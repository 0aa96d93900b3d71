package org.folioext.patronnotices.app.renew;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.okapi.pg.Database;
import org.folioext.okapi.pg.DatabaseConfig;
import org.folioext.okapi.pg.ModuleName;
import org.folioext.okapitesting.TestProcess;
import org.folioext.patronnotices.PatronNoticesModule;

/** A process that renews loans, again and again, and is made to be killed. */
final class KilledRenewer {
  /** Short, so that others soon go on. */
  static final Timings TIMINGS =
      new Timings(
          Duration.ofSeconds(1),
          Duration.ofSeconds(2),
          Duration.ofSeconds(1),
          Duration.ofSeconds(1));

  private static final long PAUSE_MILLIS = 50;

  private KilledRenewer() {}

  /**
   * Renews.
   *
   * @param args port of PostgreSQL, address of FOLIO, tenant, day
   */
  public static void main(String[] args) {
    Vertx vertx = Vertx.vertx();
    DatabaseConfig config =
        new DatabaseConfig(
            "127.0.0.1",
            Integer.parseInt(args[0]),
            "postgres",
            "postgres",
            "postgres",
            RenewalWork.TOGETHER,
            Optional.empty());
    ModuleName name = ModuleName.of("mod-patron-notices", PatronNoticesModule.class);
    Database database = Database.open(vertx, config, name);
    RenewalWork work = new RenewalParts(vertx, database, TIMINGS.call(), TIMINGS).work("killed");
    OkapiHeaders headers = RenewalParts.headers(args[2], URI.create(args[1]));
    TestProcess.listens(Future.succeededFuture(0), System.err);
    again(vertx, work, headers, LocalDate.parse(args[3]));
  }

  private static void again(Vertx vertx, RenewalWork work, OkapiHeaders headers, LocalDate day) {
    work.go(headers, () -> day, () -> false)
        .eventually(() -> vertx.timer(PAUSE_MILLIS))
        .onComplete(done -> again(vertx, work, headers, day));
  }
}
