package org.folioext.patronnotices.app.cases;

import io.vertx.core.Future;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.folioext.okapi.remote.Gateway;

/**
 * Reads what is to be decided of patrons. Records that cannot be made out never throw: their patron
 * is told as not read. Thread-safe.
 */
public final class Cases {

  /** Ids that one call may name. */
  public static final int MOST = 50;

  private final Known known;

  /** Of patrons of whom this module knows that much itself. */
  public Cases(Known known) {
    this.known = known;
  }

  /**
   * Some patrons as they are now, with all that happens to them; those whom FOLIO does not have are
   * absent.
   *
   * @param ids at most {@link #MOST}
   * @return fails with CallFailed or NotSeen where something that rules ask for does not come
   */
  public Future<Batch> of(NoticePlan plan, Gateway gateway, Collection<UUID> ids) {
    return Future.failedFuture(new UnsupportedOperationException(known.toString()));
  }

  /**
   * Everybody whom a rule may concern on some days, each once, in the order of ids as text; of what
   * happens to them, what a rule may act for on these days. The next batch comes when the future of
   * the one before is done; where that fails, so does the whole.
   *
   * @param after those behind that id alone
   * @param work takes batches that are not empty, of at most {@link #MOST} patrons
   * @return fails as {@link #of} does: what was not told then is not known
   */
  public Future<Void> each(
      NoticePlan plan,
      Gateway gateway,
      Span span,
      Optional<UUID> after,
      Function<Batch, Future<Void>> work) {
    return Future.failedFuture(new UnsupportedOperationException(known.toString()));
  }
}
