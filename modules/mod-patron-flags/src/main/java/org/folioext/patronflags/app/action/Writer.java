package org.folioext.patronflags.app.action;

import io.vertx.core.Future;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.folioext.okapi.remote.Trouble;
import org.folioext.patronflags.app.FolioTrouble;
import org.folioext.patronflags.domain.action.Image;
import org.folioext.patronflags.domain.action.Left;
import org.folioext.patronflags.domain.action.LeftState;
import org.folioext.patronflags.domain.action.Plan;
import org.folioext.patronflags.domain.action.Settling;

/**
 * Writes to FOLIO what was recorded before, once, and reads what came of it. A user is read anew,
 * compared, and written whole, with every field that is not ours as it was. Thread-safe.
 */
final class Writer {

  /** Who is told this knows that nothing was written. */
  private static final Set<Trouble> NOT_TRIED =
      Set.of(Trouble.FORBIDDEN, Trouble.SIGNED_OUT, Trouble.NO_MODULE);

  private final Settler settler;

  Writer(Settler settler) {
    this.settler = settler;
  }

  /** Writes what is planned; fails with a Failure unless it is in FOLIO now. */
  Future<Left> write(Desk desk, Left left) {
    Plan plan = left.plan();
    return Plan.adds(plan.effect())
        ? added(desk, left)
        : changed(desk, left, plan.before(), plan.after());
  }

  /** Takes back what is being undone; fails with a Failure unless it is gone from FOLIO now. */
  Future<Left> undo(Desk desk, Left left) {
    Plan plan = left.plan();
    return Plan.adds(plan.effect())
        ? removed(desk, left)
        : changed(desk, left, plan.after(), plan.before());
  }

  private Future<Left> added(Desk desk, Left left) {
    Plan plan = left.plan();
    return desk.traces()
        .add(plan.effect(), left.remoteId(), plan.after().fields())
        .transform(
            id ->
                id.succeeded()
                    ? answered(desk, left.under(id.result()), Optional.empty())
                    : answered(desk, left, Optional.of(id.cause())));
  }

  private Future<Left> changed(Desk desk, Left left, Image from, Image to) {
    return read(desk, left)
        .compose(
            user -> {
              if (user.isEmpty()) {
                return given(desk, left, LeftState.GONE, Told.patronGone());
              }
              Image now = Image.of(user.get(), left.plan().names());
              if (!now.equals(from)) {
                return given(desk, left, before(left), Told.changed(from, now));
              }
              Map<String, Object> whole = to.onto(user.get(), left.plan().names());
              return sent(desk, left, () -> desk.traces().changeUser(left.remoteId(), whole));
            });
  }

  private Future<Left> removed(Desk desk, Left left) {
    return read(desk, left)
        .compose(
            record -> {
              if (record.isEmpty()) {
                return settler.move(desk, left, LeftState.GONE);
              }
              return Settling.isAsLeft(left, record)
                  ? sent(
                      desk, left, () -> desk.traces().remove(left.plan().effect(), left.remoteId()))
                  : given(desk, left, before(left), Told.edited(left));
            });
  }

  /** What FOLIO has before anything is sent. */
  private Future<Optional<Map<String, Object>>> read(Desk desk, Left left) {
    return desk.traces()
        .find(left.plan().effect(), left.remoteId())
        .recover(failure -> given(desk, left, before(left), FolioTrouble.told(failure)).mapEmpty());
  }

  /** Moves it into a state, and fails. */
  private Future<Left> given(Desk desk, Left left, LeftState next, Throwable failure) {
    return settler.move(desk, left, next).compose(moved -> Future.failedFuture(failure));
  }

  /** What it was before it was tried. */
  private static LeftState before(Left left) {
    return left.state() == LeftState.UNDOING ? LeftState.WRITTEN : LeftState.UNWRITTEN;
  }

  private Future<Left> sent(Desk desk, Left left, Supplier<Future<Void>> write) {
    return write.get().transform(sent -> answered(desk, left, Optional.ofNullable(sent.cause())));
  }

  private Future<Left> answered(Desk desk, Left left, Optional<Throwable> failure) {
    Optional<Trouble> trouble = failure.flatMap(Trouble::of);
    if (trouble.filter(NOT_TRIED::contains).isPresent()) {
      return given(desk, left, before(left), FolioTrouble.told(failure.orElseThrow()));
    }
    return desk.traces()
        .find(left)
        .transform(
            read ->
                read.succeeded()
                    ? seen(desk, Settler.named(left, read.result()), failure, read.result())
                    : settler.move(desk, left, unsure(left)).compose(Writer::clear));
  }

  private Future<Left> seen(
      Desk desk, Left left, Optional<Throwable> failure, Optional<Map<String, Object>> record) {
    LeftState now = Settling.settled(left, record, settler.now());
    Optional<Throwable> refusal = failure.filter(Writer::isRefusal);
    return refusal.isPresent() && now.isOpen()
        ? given(desk, left, before(left), FolioTrouble.told(refusal.get()))
        : settler.move(desk, left, now).compose(Writer::clear);
  }

  private static boolean isRefusal(Throwable failure) {
    return Trouble.of(failure).filter(trouble -> trouble != Trouble.UNCLEAR).isPresent();
  }

  private static LeftState unsure(Left left) {
    return left.state() == LeftState.PLANNED ? LeftState.UNSURE : left.state();
  }

  private static Future<Left> clear(Left left) {
    return left.state().isOpen() ? Told.unsure(left).future() : Future.succeededFuture(left);
  }
}
