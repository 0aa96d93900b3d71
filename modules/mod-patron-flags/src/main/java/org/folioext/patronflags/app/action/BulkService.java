package org.folioext.patronflags.app.action;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.folioext.okapi.Failure;
import org.folioext.okapi.FailureKind;
import org.folioext.okapi.Ids;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.okapi.cql.Listed;
import org.folioext.okapi.cql.Page;
import org.folioext.patronflags.domain.action.Bulk;
import org.folioext.patronflags.domain.action.BulkItem;
import org.folioext.patronflags.domain.action.BulkTask;
import org.folioext.patronflags.domain.settings.Effect;
import org.folioext.patronflags.storage.left.BulkReads;
import org.folioext.patronflags.storage.left.Bulks;

/**
 * One action on many accounts, or one step on many flags, in batches that the caller asks for, each
 * under the token of who asks. Thread-safe.
 */
public final class BulkService {

  /** Accounts or flags of a bulk at most. */
  public static final long MOST = 10_000;

  private final Bulks bulks;
  private final BulkReads reads;
  private final Desks desks;
  private final BulkBatch batches;
  private final BulkWalk walk;
  private final Supplier<UUID> ids;
  private final Settler settler;

  BulkService(
      Bulks bulks,
      BulkReads reads,
      Desks desks,
      BulkBatch batches,
      BulkWalk walk,
      Settler settler,
      Supplier<UUID> ids) {
    this.bulks = bulks;
    this.reads = reads;
    this.desks = desks;
    this.batches = batches;
    this.walk = walk;
    this.settler = settler;
    this.ids = ids;
  }

  /**
   * How many it would be.
   *
   * @param accounts whether accounts are counted, or flags
   */
  public Future<Long> count(String tenant, String cql, boolean accounts) {
    return bulks.count(tenant, cql, accounts);
  }

  /** All, the newest first. */
  public Future<Listed<Bulk>> list(String tenant, Page page) {
    return reads.list(tenant, page);
  }

  /**
   * Chooses the accounts, one flag each, or the flags, and does nothing with them yet.
   *
   * @param expected how many the person was shown; they are told where there are others now
   */
  public Future<Bulk> create(OkapiHeaders headers, String cql, BulkTask task, long expected) {
    return permitted(headers, task)
        .compose(may -> possible(headers, task))
        .compose(can -> bulks.count(headers.tenant(), cql, task instanceof BulkTask.InFolio))
        .compose(count -> confirmed(count, expected))
        .compose(count -> added(headers, cql, task, expected));
  }

  private Future<Void> possible(OkapiHeaders headers, BulkTask task) {
    return task instanceof BulkTask.InFolio folio
        ? allowed(headers, folio.wish().effect())
        : walk.makesSense(headers, (BulkTask.OnFlags) task);
  }

  private Future<Void> allowed(OkapiHeaders headers, Effect effect) {
    return desks
        .of(headers)
        .compose(
            desk ->
                desk.settings().allows(effect)
                    ? Future.succeededFuture()
                    : Told.effectOff(effect).future());
  }

  private Future<Bulk> added(OkapiHeaders headers, String cql, BulkTask task, long expected) {
    Optional<UUID> person = headers.userId().flatMap(Ids::read);
    Bulk bulk = new Bulk(ids.get(), task, cql, person, settler.now(), expected, 0, 0);
    return bulks
        .add(headers.tenant(), bulk, expected)
        .compose(count -> confirmed(count, expected))
        .map(bulk);
  }

  private static Future<Long> confirmed(long count, long expected) {
    if (count > MOST) {
      return Failure.unprocessable(
              "too-many-accounts", "At most " + MOST + " at once: filter them further.")
          .future();
    }
    return count == expected
        ? Future.succeededFuture(count)
        : new Failure(
                FailureKind.CONFLICT,
                "other-count",
                "There are not as many as you were shown.",
                Map.of("expectedCount", "" + expected, "count", "" + count))
            .future();
  }

  /** One; fails with NOT_FOUND. */
  public Future<Bulk> get(String tenant, String id) {
    return Future.succeededFuture(id)
        .map(text -> Ids.of("bulk", text))
        .compose(known -> reads.find(tenant, known))
        .map(bulk -> bulk.orElseThrow(() -> Failure.notFound("bulk", id)));
  }

  /**
   * Its accounts or flags, and what came of each.
   *
   * @param state of these alone: {@code waiting}, {@code done}, {@code not-done}
   */
  public Future<Listed<BulkItem>> items(
      String tenant, String id, Optional<String> state, Page page) {
    return get(tenant, id).compose(bulk -> reads.items(tenant, bulk.id(), state, page));
  }

  /** Does the next, and says what came of them; none are left where that is empty. */
  public Future<List<BulkItem>> next(OkapiHeaders headers, String id, int limit) {
    return get(headers.tenant(), id)
        .compose(
            bulk -> permitted(headers, bulk.task()).compose(may -> next(headers, bulk, limit)));
  }

  private Future<List<BulkItem>> next(OkapiHeaders headers, Bulk bulk, int limit) {
    return bulk.task() instanceof BulkTask.InFolio folio
        ? desks.of(headers).compose(desk -> batches.next(desk, bulk.id(), folio.wish(), limit))
        : walk.next(headers, bulk.id(), (BulkTask.OnFlags) bulk.task(), limit);
  }

  /** Who may do it to many must be allowed to do it to one; without an auth module all are. */
  private static Future<Void> permitted(OkapiHeaders headers, BulkTask task) {
    String needed = task.permission();
    return headers.token().isEmpty() || headers.permissions().contains(needed)
        ? Future.succeededFuture()
        : new Failure(
                FailureKind.FORBIDDEN,
                "permission-missing",
                "You need the permission " + needed + ".",
                Map.of("permission", needed))
            .future();
  }
}
