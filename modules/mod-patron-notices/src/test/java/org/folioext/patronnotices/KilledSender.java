package org.folioext.patronnotices;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.folioext.okapi.pg.Database;
import org.folioext.okapi.pg.DatabaseConfig;
import org.folioext.okapitesting.TestProcess;

/** A process that is made to be killed: it sends what a tenant has, over and over. */
final class KilledSender {
  /** An instance that was killed is missed soon; longer than a neighbour takes to answer. */
  static final SendParts.Options OPTIONS =
      new SendParts.Options(
          Duration.ofSeconds(15), Duration.ofSeconds(12), 2, Duration.ofSeconds(20));

  private static final long PAUSE_MILLIS = 100;

  private KilledSender() {}

  /** Port of the database, address of the gateway, tenant. */
  public static void main(String[] args) {
    Vertx vertx = Vertx.vertx();
    Database database =
        SendSite.database(
            vertx,
            new DatabaseConfig(
                "127.0.0.1",
                Integer.parseInt(args[0]),
                "postgres",
                "postgres",
                "postgres",
                10,
                Optional.empty()));
    SendParts sender =
        SendSite.sender(
            vertx,
            database,
            headers -> Future.succeededFuture(true),
            SendSite.at(SendSite.NOON),
            OPTIONS);
    TestProcess.listens(Future.succeededFuture(0), System.err);
    overAndOver(vertx, sender, args[1], args[2]);
  }

  private static void overAndOver(Vertx vertx, SendParts sender, String gateway, String tenant) {
    sender
        .send(SendSite.headers(tenant, gateway))
        .transform(sent -> vertx.timer(PAUSE_MILLIS, TimeUnit.MILLISECONDS))
        .onComplete(rested -> overAndOver(vertx, sender, gateway, tenant));
  }
}
