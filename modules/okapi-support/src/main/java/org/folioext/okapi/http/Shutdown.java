package org.folioext.okapi.http;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/**
 * What a process does in order before it ends, at SIGTERM or Ctrl-C: usually drain the server,
 * drain the workers, close the database, close Vert.x. A step that fails or takes too long is
 * logged, and the next one begins. Made and filled by one thread, before {@link #install()}.
 */
public final class Shutdown {

  private static final Logger LOG = LogManager.getLogger(Shutdown.class);

  private final Duration patience;
  private final List<Step> steps = new ArrayList<>();

  private record Step(String name, Supplier<Future<Void>> work) {}

  /**
   * @param patience for each step; more than the steps give themselves
   */
  public Shutdown(Duration patience) {
    this.patience = patience;
  }

  /** Adds a step after those there are. */
  public Shutdown then(String name, Supplier<Future<Void>> work) {
    steps.add(new Step(name, work));
    return this;
  }

  /** Has the steps done when the JVM is asked to end, and the log closed after them. */
  public void install() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::end, "shutdown"));
  }

  private void end() {
    run();
    LogManager.shutdown();
  }

  /** Does the steps now; blocks, so never from an event loop. */
  public void run() {
    steps.forEach(this::run);
  }

  private void run(Step step) {
    try {
      Future<Void> work = step.work().get();
      work.toCompletionStage()
          .toCompletableFuture()
          .get(patience.toMillis(), TimeUnit.MILLISECONDS);
      LOG.info("Stopped: {}", step.name());
    } catch (TimeoutException e) {
      LOG.warn("Not stopped within {}: {}", patience, step.name());
    } catch (ExecutionException | RuntimeException e) {
      LOG.error("Not stopped well: {}", step.name(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      LOG.warn("Interrupted while stopping: {}", step.name());
    }
  }
}
