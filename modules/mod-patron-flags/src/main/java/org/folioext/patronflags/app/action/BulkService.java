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
import org.folioext.patronflags.domain.action.Wish;
import org.folioext.patronflags.domain.settings.Effect;
import org.folioext.patronflags.storage.left.Bulks;

/**
 * One action on many accounts, in batches that the caller asks for, each under the token of who
 * asks. Thread-safe.
 */
public final class BulkService {

  /** Accounts of a bulk at most. */
  public static final long MOST = 10_000;

  private final Bulks bulks;
  private final Desks desks;
  private final BulkBatch batches;
  private final Supplier<UUID> ids;
  private final Settler settler;

  BulkService(Bulks bulks, Desks desks, BulkBatch batches, Settler settler, Supplier<UUID> ids) {
    this.bulks = bulks;
    this.desks = desks;
    this.batches = batches;
    this.settler = settler;
    this.ids = ids;
  }

  /** How many accounts it would be. */
  public Future<Long> count(String tenant, String cql) {
    return bulks.count(tenant, cql);
  }

  /**
   * Chooses the accounts, one flag each, and does nothing with them yet.
   *
   * @param expected how many the person was shown; they are told where there are others now
   */
  public Future<Bulk> create(OkapiHeaders headers, String cql, Wish wish, long expected) {
    return permitted(headers, wish.effect())
        .compose(may -> desks.of(headers))
        .compose(
            desk ->
                desk.settings().allows(wish.effect())
                    ? bulks.count(headers.tenant(), cql)
                    : Told.effectOff(wish.effect()).future())
        .compose(count -> confirmed(count, expected))
        .compose(count -> added(headers, cql, wish, expected));
  }

  private Future<Bulk> added(OkapiHeaders headers, String cql, Wish wish, long expected) {
    Optional<UUID> person = headers.userId().flatMap(Ids::read);
    Bulk bulk = new Bulk(ids.get(), wish, cql, person, settler.now(), expected, 0, 0);
    return bulks
        .add(headers.tenant(), bulk, expected)
        .compose(count -> confirmed(count, expected))
        .map(bulk);
  }

  private static Future<Long> confirmed(long count, long expected) {
    if (count > MOST) {
      return Failure.unprocessable(
              "too-many-accounts", "At most " + MOST + " accounts at once: filter them further.")
          .future();
    }
    return count == expected
        ? Future.succeededFuture(count)
        : new Failure(
                FailureKind.CONFLICT,
                "other-count",
                "There are not as many accounts as you were shown.",
                Map.of("expectedCount", "" + expected, "count", "" + count))
            .future();
  }

  /** One; fails with NOT_FOUND. */
  public Future<Bulk> get(String tenant, String id) {
    return Future.succeededFuture(id)
        .map(text -> Ids.of("bulk", text))
        .compose(known -> bulks.find(tenant, known))
        .map(bulk -> bulk.orElseThrow(() -> Failure.notFound("bulk", id)));
  }

  /** Its accounts, and what came of each. */
  public Future<Listed<BulkItem>> items(String tenant, String id, Page page) {
    return get(tenant, id).compose(bulk -> bulks.items(tenant, bulk.id(), page));
  }

  /** Does the next accounts, and says what came of them; none are left where that is empty. */
  public Future<List<BulkItem>> next(OkapiHeaders headers, String id, int limit) {
    return get(headers.tenant(), id)
        .compose(
            bulk ->
                permitted(headers, bulk.wish().effect())
                    .compose(may -> desks.of(headers))
                    .compose(desk -> batches.next(desk, bulk, limit)));
  }

  /** Who may do it to many must be allowed to do it to one; without an auth module all are. */
  private static Future<Void> permitted(OkapiHeaders headers, Effect effect) {
    String needed = "patron-flags.actions." + effect.id() + ".post";
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
