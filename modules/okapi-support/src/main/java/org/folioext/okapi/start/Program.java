package org.folioext.okapi.start;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.folioext.okapi.config.Env;
import org.folioext.okapi.http.Metrics;
import org.folioext.okapi.http.Shutdown;

/** What the main class of a server does: one instance, configured by the environment. */
public final class Program {
  private static final Logger LOG = LogManager.getLogger(Program.class);

  /** On top of what the steps of a shutdown give themselves. */
  private static final Duration SPARE = Duration.ofSeconds(5);

  private Program() {}

  /** An instance that runs. */
  public interface Running {
    /** The port it listens on. */
    int port();

    /** Takes no more work; completes when what runs has ended, or was given back. */
    Future<Void> drain();

    /** Lets go of what it holds, after {@link #drain()}. */
    Future<Void> close();

    /** How long {@link #drain()} may take. */
    Duration patience();
  }

  /** Starts an instance. */
  public interface Starting<C> {
    Future<? extends Running> start(Vertx vertx, C config, Metrics metrics, Clock clock);
  }

  /**
   * Starts an instance, and has it stop in order at SIGTERM; ends the JVM with 1 where it cannot
   * start, all mistakes in its environment told together.
   *
   * @param config reads the configuration; the mistakes are told afterwards
   */
  public static <C> void run(Function<Env, C> config, Starting<C> starting) {
    try {
      Env env = new Env(System.getenv());
      C read = config.apply(env);
      env.check();
      start(read, starting);
    } catch (IllegalStateException e) {
      e.getMessage().lines().forEach(LOG::fatal);
      end();
    }
  }

  private static <C> void start(C config, Starting<C> starting) {
    Metrics metrics = new Metrics();
    Vertx vertx = metrics.vertx(new VertxOptions());
    starting
        .start(vertx, config, metrics, Clock.systemUTC())
        .onSuccess(running -> started(vertx, running, config))
        .onFailure(
            cause -> {
              LOG.fatal("Not started.", cause);
              end();
            });
  }

  private static <C> void started(Vertx vertx, Running running, C config) {
    new Shutdown(running.patience().plus(SPARE))
        .then("requests and jobs", running::drain)
        .then("database", running::close)
        .then("Vert.x", vertx::close)
        .install();
    LOG.info("Listening on port {}, {}", running.port(), config);
  }

  private static void end() {
    LogManager.shutdown();
    Runtime.getRuntime().halt(1);
  }
}
