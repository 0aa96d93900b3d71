package org.folioext.patronflags;

import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;
import org.folioext.okapi.config.ModuleConfig;
import org.folioext.okapi.http.Metrics;
import org.folioext.okapi.pg.DatabaseConfig;
import org.folioext.okapitesting.TestProcess;

/** A process that is made to be killed: one instance, which says its port when it listens. */
final class KilledInstance {
  /** Many small batches; a slow machine may take its time to answer. */
  static final ScanParts.Options OPTIONS =
      new ScanParts.Options(FlagsBench.LEASE, 2, Duration.ofSeconds(5), 5, Duration.ofSeconds(30));

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
        PatronFlagsModule.start(
                Vertx.vertx(),
                new FlagsConfig(
                    new ModuleConfig(0, database, Duration.ofSeconds(5)),
                    new SecretKeySpec(FlagsBench.KEY, "AES")),
                new Metrics(),
                Clock.systemUTC(),
                OPTIONS)
            .map(PatronFlagsModule::port),
        System.err);
  }
}
