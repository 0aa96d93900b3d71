package org.folioext.patronflags.app.action;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folioext.okapi.Failure;
import org.folioext.okapi.Ids;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.okapi.cql.Listed;
import org.folioext.okapi.cql.Page;
import org.folioext.patronflags.domain.action.Left;
import org.folioext.patronflags.domain.action.LeftState;
import org.folioext.patronflags.domain.action.Plan;
import org.folioext.patronflags.storage.left.Lefts;

/**
 * What staff left in FOLIO, and how it is taken back, under the token of who asks. What is taken
 * back is ours, so no effect need be switched on. Thread-safe.
 */
public final class LeftService {

  private final Lefts lefts;
  private final Desks desks;
  private final Settler settler;
  private final Writer writer;

  LeftService(Lefts lefts, Desks desks, Settler settler, Writer writer) {
    this.lefts = lefts;
    this.desks = desks;
    this.settler = settler;
    this.writer = writer;
  }

  /** By CQL. */
  public Future<Listed<Left>> list(String tenant, Optional<String> cql, Page page) {
    return lefts.list(tenant, cql.orElse(null), page);
  }

  /** One; fails with NOT_FOUND. */
  public Future<Left> get(String tenant, String id) {
    return Future.succeededFuture(id)
        .map(text -> Ids.of("left", text))
        .compose(known -> lefts.find(tenant, known))
        .map(left -> left.orElseThrow(() -> Failure.notFound("left", id)));
  }

  /** What taking it back would change; fails where there is nothing to take back. */
  public Future<Plan> previewUndo(String tenant, String id) {
    return get(tenant, id)
        .compose(LeftService::undoable)
        .map(left -> left.plan())
        .map(plan -> new Plan(plan.effect(), plan.after(), plan.before()));
  }

  /** Finds out what became of it. */
  public Future<Left> settle(OkapiHeaders headers, String id) {
    return desks
        .of(headers)
        .compose(desk -> get(headers.tenant(), id).compose(left -> settler.settle(desk, left)));
  }

  /** Takes it back; fails where somebody changed it since. */
  public Future<Left> undo(OkapiHeaders headers, String id) {
    return desks
        .of(headers)
        .compose(desk -> get(headers.tenant(), id).compose(left -> undo(desk, left)));
  }

  private Future<Left> undo(Desk desk, Left left) {
    return settler
        .settle(desk, left)
        .compose(LeftService::undoable)
        .compose(written -> begun(desk, written))
        .compose(begun -> writer.undo(desk, begun));
  }

  private static Future<Left> undoable(Left left) {
    return switch (left.state()) {
      case WRITTEN -> Future.succeededFuture(left);
      case UNSURE -> Told.unsure(left).future();
      case PLANNED, UNDOING -> Told.atIt(left).future();
      case UNWRITTEN, OVERTAKEN, UNDONE, GONE -> Told.notUndoable(left).future();
    };
  }

  private Future<Left> begun(Desk desk, Left left) {
    Left undoing = left.in(LeftState.UNDOING, settler.now());
    return lefts
        .move(desk.tenant(), left, undoing, desk.person())
        .compose(
            moved -> moved.map(Future::succeededFuture).orElseGet(() -> Told.atIt(left).future()));
  }

  /**
   * One account of a clean-up.
   *
   * @param left as it is now
   * @param failure why it is still there
   */
  public record Cleaned(Left left, Optional<Failure> failure) {}

  /**
   * A batch of a clean-up.
   *
   * @param next behind which id the next batch begins; empty where this was the last
   */
  public record Batch(List<Cleaned> results, Optional<UUID> next) {}

  /** Takes away blocks and notes behind an id, one by one. */
  public Future<Batch> cleanUp(OkapiHeaders headers, Optional<UUID> after, int limit) {
    return desks
        .of(headers)
        .compose(
            desk ->
                lefts
                    .removable(headers.tenant(), after, limit)
                    .compose(some -> cleaned(desk, some, new ArrayList<>()))
                    .map(results -> batch(results, limit)));
  }

  private static Batch batch(List<Cleaned> results, int limit) {
    return new Batch(
        results,
        results.size() < limit
            ? Optional.empty()
            : Optional.of(results.get(results.size() - 1).left().id()));
  }

  private Future<List<Cleaned>> cleaned(Desk desk, List<Left> todo, List<Cleaned> done) {
    if (done.size() == todo.size()) {
      return Future.succeededFuture(done);
    }
    return cleaned(desk, todo.get(done.size()))
        .compose(
            one -> {
              done.add(one);
              return cleaned(desk, todo, done);
            });
  }

  private Future<Cleaned> cleaned(Desk desk, Left left) {
    return undo(desk, left)
        .map(undone -> new Cleaned(undone, Optional.empty()))
        .recover(
            failure ->
                failure instanceof Failure told
                    ? lefts
                        .find(desk.tenant(), left.id())
                        .map(now -> new Cleaned(now.orElse(left), Optional.of(told)))
                    : Future.failedFuture(failure));
  }
}
