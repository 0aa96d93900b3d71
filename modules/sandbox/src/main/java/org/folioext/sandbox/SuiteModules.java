package org.folioext.sandbox;

import io.vertx.core.Vertx;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.folioext.marcchecks.MarcChecksModule;
import org.folioext.okapi.config.ModuleConfig;
import org.folioext.okapi.http.Metrics;
import org.folioext.okapi.start.Program;
import org.folioext.okapitesting.TestPostgres;
import org.folioext.patronflags.FlagsConfig;
import org.folioext.patronflags.PatronFlagsModule;
import org.folioext.patronnotices.NoticesConfig;
import org.folioext.patronnotices.PatronNoticesModule;

/** The suite's own modules, started on free ports, with keys that end with the demo. */
record SuiteModules(TestPostgres postgres, Vertx vertx, Metrics metrics, Clock clock) {
  private static final int KEY_BYTES = 32;

  Program.Running marcChecks() {
    return Sandbox.await(MarcChecksModule.start(vertx, moduleConfig(), metrics, clock));
  }

  Program.Running patronFlags() {
    FlagsConfig config = new FlagsConfig(moduleConfig(), key());
    return Sandbox.await(PatronFlagsModule.start(vertx, config, metrics, clock));
  }

  Program.Running patronNotices() {
    NoticesConfig config = new NoticesConfig(moduleConfig(), key(), Optional.of("demo"));
    return Sandbox.await(PatronNoticesModule.start(vertx, config, metrics, clock));
  }

  private ModuleConfig moduleConfig() {
    return new ModuleConfig(0, postgres.config(), Sandbox.PATIENCE);
  }

  /** One that ends with the demo. */
  static SecretKey key() {
    byte[] key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    return new SecretKeySpec(key, "AES");
  }
}
