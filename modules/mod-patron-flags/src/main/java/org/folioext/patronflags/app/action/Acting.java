package org.folioext.patronflags.app.action;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.folioext.patronflags.domain.action.Image;
import org.folioext.patronflags.domain.action.Left;
import org.folioext.patronflags.domain.action.LeftState;
import org.folioext.patronflags.domain.action.Plan;
import org.folioext.patronflags.domain.action.Wish;
import org.folioext.patronflags.domain.flag.Flag;
import org.folioext.patronflags.domain.settings.Effect;
import org.folioext.patronflags.storage.left.Lefts;

/**
 * One action on one account: planned, recorded, written, read back. What somebody before left
 * unsettled is settled first. Thread-safe.
 */
final class Acting {

  private final Lefts lefts;
  private final Planner planner;
  private final Settler settler;
  private final Writer writer;
  private final Supplier<UUID> ids;

  Acting(Lefts lefts, Planner planner, Settler settler, Writer writer, Supplier<UUID> ids) {
    this.lefts = lefts;
    this.planner = planner;
    this.settler = settler;
    this.writer = writer;
    this.ids = ids;
  }

  /**
   * Does it.
   *
   * @param seen what the person was shown; empty in a bulk
   * @param bulk what it did before with the flag is not done again
   */
  Future<Left> act(Desk desk, Flag flag, Wish wish, Optional<Plan> seen, Optional<UUID> bulk) {
    if (!desk.settings().allows(wish.effect())) {
      return Told.effectOff(wish.effect()).future();
    }
    return settled(desk, flag, wish.effect())
        .compose(
            way ->
                ofBulk(desk, flag, bulk)
                    .compose(
                        done ->
                            done.map(Future::succeededFuture)
                                .orElseGet(
                                    () ->
                                        free(way)
                                            .compose(
                                                free -> fresh(desk, flag, wish, seen, bulk)))));
  }

  private Future<Optional<Left>> ofBulk(Desk desk, Flag flag, Optional<UUID> bulk) {
    return bulk.map(id -> lefts.ofBulk(desk.tenant(), id, flag.id()))
        .orElse(Future.succeededFuture(Optional.empty()));
  }

  /** What is in the way, after FOLIO was asked about it. */
  private Future<Optional<Left>> settled(Desk desk, Flag flag, Effect effect) {
    return lefts
        .inTheWay(desk.tenant(), flag.id(), flag.patron(), effect)
        .compose(
            way ->
                way.map(left -> settler.settle(desk, left).map(Optional::of))
                    .orElse(Future.succeededFuture(Optional.empty())));
  }

  private static Future<Void> free(Optional<Left> way) {
    if (way.isEmpty()) {
      return Future.succeededFuture();
    }
    Left left = way.get();
    if (left.state() == LeftState.UNSURE) {
      return Told.unsure(left).future();
    }
    if (left.state().isOpen()) {
      return Told.atIt(left).future();
    }
    return left.state() == LeftState.WRITTEN && Plan.adds(left.plan().effect())
        ? Told.alreadyThere(left).future()
        : Future.succeededFuture();
  }

  private Future<Left> fresh(
      Desk desk, Flag flag, Wish wish, Optional<Plan> seen, Optional<UUID> bulk) {
    return planner
        .plan(desk, flag, wish)
        .compose(plan -> same(seen, plan))
        .compose(plan -> recorded(desk, flag, plan, bulk))
        .compose(left -> writer.write(desk, left));
  }

  private static Future<Plan> same(Optional<Plan> seen, Plan plan) {
    Optional<Plan> other = seen.filter(shown -> !shown.equals(plan));
    if (other.isEmpty()) {
      return Future.succeededFuture(plan);
    }
    Image shown = other.get().before();
    return shown.equals(plan.before())
        ? Told.changed(other.get().after(), plan.after()).future()
        : Told.changed(shown, plan.before()).future();
  }

  private Future<Left> recorded(Desk desk, Flag flag, Plan plan, Optional<UUID> bulk) {
    Instant now = settler.now();
    UUID remote = Plan.adds(plan.effect()) ? ids.get() : flag.patron();
    Left left =
        new Left(
            ids.get(),
            flag.id(),
            flag.patron(),
            plan,
            remote,
            LeftState.PLANNED,
            desk.person(),
            now,
            now,
            bulk);
    return lefts
        .plan(desk.tenant(), left)
        .compose(
            done -> done.map(Future::succeededFuture).orElseGet(() -> Told.atIt(left).future()));
  }
}
