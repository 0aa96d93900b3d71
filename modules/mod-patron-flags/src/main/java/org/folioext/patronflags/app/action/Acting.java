package org.folioext.patronflags.app.action;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.folioext.okapi.Failure;
import org.folioext.patronflags.domain.action.Image;
import org.folioext.patronflags.domain.action.Left;
import org.folioext.patronflags.domain.action.LeftState;
import org.folioext.patronflags.domain.action.Plan;
import org.folioext.patronflags.domain.action.Refusal;
import org.folioext.patronflags.domain.action.Wish;
import org.folioext.patronflags.domain.flag.Flag;
import org.folioext.patronflags.domain.flag.FlagState;
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

  /** What somebody wants done; before it is written, the flag is looked at once more. */
  sealed interface Asked {

    /** By a person who was shown what comes of it. */
    record Once(Plan seen) implements Asked {}

    /**
     * By a bulk, which does not do again what it did before, nor what colleagues may no longer
     * want.
     *
     * @param version of the flag when it was chosen
     */
    record ByBulk(UUID bulk, int version) implements Asked {}

    default Optional<UUID> ofBulk() {
      return this instanceof ByBulk by ? Optional.of(by.bulk()) : Optional.empty();
    }
  }

  /** Does it. */
  Future<Left> act(Desk desk, Flag flag, Wish wish, Asked asked) {
    if (!desk.settings().allows(wish.effect())) {
      return Told.effectOff(wish.effect()).future();
    }
    return settled(desk, flag, wish.effect())
        .compose(
            way ->
                ofBulk(desk, flag, asked.ofBulk())
                    .compose(
                        done ->
                            done.map(Future::succeededFuture)
                                .orElseGet(
                                    () ->
                                        free(way)
                                            .compose(free -> fresh(desk, flag, wish, asked)))));
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

  private Future<Left> fresh(Desk desk, Flag flag, Wish wish, Asked asked) {
    return Future.succeededFuture(Optional.of(flag))
        .map(found -> wanted(found, flag, asked))
        .compose(found -> planner.plan(desk, found, wish))
        .compose(plan -> same(asked, plan))
        .compose(plan -> recorded(desk, flag, plan, asked))
        .compose(left -> writer.write(desk, left));
  }

  /** The flag as it is now, where it may still be acted on. */
  private static Flag wanted(Optional<Flag> now, Flag before, Asked asked) {
    Flag flag = now.orElseThrow(() -> Failure.notFound("flag", before.id().toString()));
    if (flag.state() == FlagState.RESOLVED) {
      throw Told.refused(Refusal.FLAG_RESOLVED);
    }
    if (asked instanceof Asked.ByBulk by && flag.version() != by.version()) {
      throw Told.flagChanged();
    }
    return flag;
  }

  private static Future<Plan> same(Asked asked, Plan plan) {
    if (!(asked instanceof Asked.Once once) || once.seen().equals(plan)) {
      return Future.succeededFuture(plan);
    }
    Image shown = once.seen().before();
    return shown.equals(plan.before())
        ? Told.changed(once.seen().after(), plan.after()).future()
        : Told.changed(shown, plan.before()).future();
  }

  private Future<Left> recorded(Desk desk, Flag flag, Plan plan, Asked asked) {
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
            asked.ofBulk());
    return lefts
        .plan(desk.tenant(), left, found -> wanted(found, flag, asked))
        .compose(
            done -> done.map(Future::succeededFuture).orElseGet(() -> Told.atIt(left).future()));
  }
}
