package org.folioext.marcchecks;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.folioext.okapi.config.Env;
import org.folioext.okapi.config.ModuleConfig;
import org.folioext.okapi.http.Metrics;
import org.folioext.okapi.http.Shutdown;

/** {@code java -jar mod-marc-checks-fat.jar}: one instance, configured by the environment. */
public final class Main {
  private static final Logger LOG = LogManager.getLogger(Main.class);

  /** On top of what the steps of a shutdown give themselves. */
  private static final Duration SPARE = Duration.ofSeconds(5);

  private Main() {}

  /** Starts an instance; ends with 1 where it cannot. */
  public static void main(String[] args) {
    try {
      start(config(System.getenv()));
    } catch (IllegalStateException e) {
      e.getMessage().lines().forEach(LOG::fatal);
      end();
    }
  }

  private static ModuleConfig config(Map<String, String> variables) {
    Env env = new Env(variables);
    ModuleConfig config = ModuleConfig.of(env);
    env.check();
    return config;
  }

  private static void start(ModuleConfig config) {
    Metrics metrics = new Metrics();
    Vertx vertx = metrics.vertx(new VertxOptions());
    MarcChecksModule.start(vertx, config, metrics, Clock.systemUTC())
        .onSuccess(module -> started(vertx, module, config))
        .onFailure(
            cause -> {
              LOG.fatal("Not started.", cause);
              end();
            });
  }

  private static void started(Vertx vertx, MarcChecksModule module, ModuleConfig config) {
    new Shutdown(config.drain().plus(SPARE))
        .then("requests", module::drain)
        .then("database", module::close)
        .then("Vert.x", vertx::close)
        .install();
    LOG.info("Listening on port {}, database {}", module.port(), config.database());
  }

  private static void end() {
    LogManager.shutdown();
    Runtime.getRuntime().halt(1);
  }
}
