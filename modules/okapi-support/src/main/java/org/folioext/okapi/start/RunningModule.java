package org.folioext.okapi.start;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.function.Supplier;
import org.folioext.okapi.http.ModuleServer;
import org.folioext.okapi.pg.Database;
import org.folioext.okapi.tenant.TenantApi;

/**
 * An instance of a module that runs, and how it stops: a module extends it with how it is wired.
 * Thread-safe.
 */
public abstract class RunningModule implements Program.Running {

  private final Database database;
  private final TenantApi tenants;
  private final ModuleServer server;
  private final Work work;
  private final Duration patience;

  /**
   * What a module does beside answering.
   *
   * @param afterRequests lets go of what requests left that were cut off
   * @param jobs takes no more jobs, and completes when those that run were given back
   */
  public record Work(Supplier<Future<Void>> afterRequests, Supplier<Future<Void>> jobs) {

    /** Jobs alone. */
    public static Work of(Supplier<Future<Void>> jobs) {
      return new Work(Future::succeededFuture, jobs);
    }
  }

  /**
   * An instance of these parts.
   *
   * @param patience how long the jobs of the tenant interface may go on when it stops
   */
  protected RunningModule(
      Database database, TenantApi tenants, ModuleServer server, Work work, Duration patience) {
    this.database = database;
    this.tenants = tenants;
    this.server = server;
    this.work = work;
    this.patience = patience;
  }

  @Override
  public final int port() {
    return server.port();
  }

  /**
   * Takes no more requests, and works on no more jobs; completes when the requests and the tenant
   * jobs that run have ended, what requests left is let go, and each job is given back.
   */
  @Override
  public final Future<Void> drain() {
    Future<Void> asked =
        server.drain().eventually(work.afterRequests()).eventually(() -> tenants.drain(patience));
    return Future.join(asked, work.jobs().get()).mapEmpty();
  }

  @Override
  public final Future<Void> close() {
    return database.close();
  }

  @Override
  public final Duration patience() {
    return patience;
  }
}
