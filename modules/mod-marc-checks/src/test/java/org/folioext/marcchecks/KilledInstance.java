package org.folioext.marcchecks;

import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.folioext.okapi.config.ModuleConfig;
import org.folioext.okapi.http.Metrics;
import org.folioext.okapi.pg.DatabaseConfig;
import org.folioext.okapitesting.TestProcess;

/** A process that is made to be killed: one instance, which prints its port when it listens. */
final class KilledInstance {
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
    TestProcess.listens(
        MarcChecksModule.start(
                Vertx.vertx(),
                new ModuleConfig(0, database, Duration.ofSeconds(5)),
                new Metrics(),
                Clock.systemUTC(),
                RunBench.options(5))
            .map(MarcChecksModule::port),
        System.err);
  }
}
