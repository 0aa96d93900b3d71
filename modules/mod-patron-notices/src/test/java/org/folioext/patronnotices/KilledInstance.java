package org.folioext.patronnotices;

import static org.folioext.patronnotices.Made.expiring;
import static org.folioext.patronnotices.Made.of;
import static org.folioext.patronnotices.PatronMaker.patron;

import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.folioext.okapi.http.Metrics;
import org.folioext.okapi.pg.DatabaseConfig;
import org.folioext.okapitesting.TestProcess;
import org.folioext.patronnotices.domain.who.Patron;

/** A process that is made to be killed: one instance, which says its port when it listens. */
final class KilledInstance {
  static final String KILLED = "killed";
  static final String CALM = "calm";
  static final int PEOPLE = 60;

  /** All but every third: the first rule fits them too, and it is not their day yet. */
  static final int NOTIFIED = PEOPLE / 3 * 2;

  private static final int BATCH = 5;
  private static final long MILLIS_A_BATCH = 15;
  private static final Duration LEASE = Duration.ofSeconds(2);

  private KilledInstance() {}

  public static void main(String[] args) {
    DatabaseConfig database =
        new DatabaseConfig(
            "127.0.0.1",
            Integer.parseInt(args[0]),
            "postgres",
            "postgres",
            "postgres",
            4,
            Optional.empty());
    Vertx vertx = Vertx.vertx();
    Town town = town(LocalDate.parse(args[1]));
    Clock clock = Clock.systemUTC();
    TestProcess.listens(
        PatronNoticesModule.start(
                vertx,
                Site.config(database),
                new Metrics(),
                clock,
                new RunParts.Options(LEASE, 2, Duration.ofSeconds(5)),
                (gateways, known) -> town.sources(vertx, clock))
            .map(PatronNoticesModule::port),
        System.err);
  }

  /** The same people in both tenants; every third one's card expires elsewhen. */
  static Town town(LocalDate expires) {
    Town town = new Town(BATCH, MILLIS_A_BATCH);
    for (String tenant : List.of(KILLED, CALM)) {
      for (int i = 0; i < PEOPLE; i++) {
        Patron one = patron(Night.id(i)).make();
        town.put(tenant, of(one, expiring(one, expires.plusDays(i % 3 == 0 ? 30 : 0))));
      }
    }
    return town;
  }
}
