package org.folioext.okapi.log;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.internal.ContextInternal;
import io.vertx.core.spi.context.storage.ContextLocal;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The ids that the log names, kept with the Vert.x context of a request or job: wherever its work
 * goes on, on an event loop or a worker thread, they are there, and in no other. (Only what waits
 * for a bare promise goes on wherever that is completed.)
 */
public final class LogContext {

  /** Registered by {@link LogContextRegistration} before there is any Vert.x. */
  private static final ContextLocal<LogIds> IDS = ContextLocal.registerLocal(LogIds.class);

  private LogContext() {}

  /**
   * Names the ids from here on, in the context of the request that is being handled.
   *
   * @throws IllegalStateException on a context that several requests or jobs share
   */
  public static void enter(LogIds ids) {
    ContextInternal context = ContextInternal.current();
    if (context == null || !context.isDuplicate()) {
      throw new IllegalStateException("not in a context of its own");
    }
    IDS.put(context, ids);
  }

  /**
   * Does work in a context of its own, which names these ids. For jobs, which no request owns. What
   * waits for the result goes on in the caller's context.
   */
  public static <T> Future<T> within(Vertx vertx, LogIds ids, Supplier<Future<T>> work) {
    ContextInternal caller = (ContextInternal) vertx.getOrCreateContext();
    ContextInternal own = caller.duplicate();
    IDS.put(own, ids);
    Promise<T> done = caller.promise();
    own.runOnContext(go -> Future.succeededFuture().compose(x -> work.get()).onComplete(done));
    return done.future();
  }

  /** The ids of the work that this thread does now. */
  static Optional<LogIds> current() {
    return Optional.ofNullable(ContextInternal.current()).map(IDS::get);
  }

  /** Has the class initialised, and the local registered with it. */
  static void register() {}
}
