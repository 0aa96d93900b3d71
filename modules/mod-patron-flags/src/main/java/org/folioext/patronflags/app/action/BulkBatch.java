package org.folioext.patronflags.app.action;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folioext.okapi.Failure;
import org.folioext.patronflags.app.FlagService;
import org.folioext.patronflags.app.FolioTrouble;
import org.folioext.patronflags.domain.action.BulkItem;
import org.folioext.patronflags.domain.action.Left;
import org.folioext.patronflags.domain.action.Refusal;
import org.folioext.patronflags.domain.action.Wish;
import org.folioext.patronflags.storage.left.Bulks;

/**
 * A batch of a bulk in FOLIO: account by account, each taken, done and recorded. What cannot be
 * done to one account is its result. What is about the person or the library, not the account, ends
 * the batch; so does a FOLIO that does not answer, unless it did so for the same account before.
 * Thread-safe.
 */
final class BulkBatch {

  private static final int ATTEMPTS = 3;

  /** Codes of what no account can help. */
  private static final Set<String> OF_LIBRARY =
      Set.of(Told.EFFECT_OFF, FolioTrouble.NO_MODULE, Refusal.NO_NOTE_TYPE.code(), "zone-unknown");

  private final Bulks bulks;
  private final FlagService flags;
  private final Acting acting;
  private final Settler settler;

  BulkBatch(Bulks bulks, FlagService flags, Acting acting, Settler settler) {
    this.bulks = bulks;
    this.flags = flags;
    this.acting = acting;
    this.settler = settler;
  }

  /** A person at work on a bulk. */
  private record Work(Desk desk, UUID bulk, Wish wish) {}

  Future<List<BulkItem>> next(Desk desk, UUID bulk, Wish wish, int limit) {
    return more(new Work(desk, bulk, wish), limit, new ArrayList<>());
  }

  private Future<List<BulkItem>> more(Work work, int limit, List<BulkItem> done) {
    if (done.size() == limit) {
      return Future.succeededFuture(done);
    }
    return bulks
        .take(work.desk().tenant(), work.bulk(), settler.now())
        .compose(
            item -> {
              if (item.isEmpty()) {
                return Future.succeededFuture(done);
              }
              return one(work, item.get())
                  .compose(
                      result -> {
                        done.add(result);
                        return more(work, limit, done);
                      });
            });
  }

  private Future<BulkItem> one(Work work, BulkItem item) {
    Desk desk = work.desk();
    return flags
        .get(desk.tenant(), item.flag().toString())
        .compose(
            flag -> acting.act(desk, flag, work.wish(), Optional.empty(), Optional.of(work.bulk())))
        .map(left -> done(desk, left))
        .recover(failure -> failed(work, item, failure))
        .compose(
            result ->
                bulks
                    .end(desk.tenant(), work.bulk(), item.number(), result)
                    .map(ended -> item.with(result)));
  }

  private BulkItem.Result done(Desk desk, Left left) {
    return result(desk, true, Optional.empty(), Optional.of(left.id()));
  }

  private Future<BulkItem.Result> failed(Work work, BulkItem item, Throwable failure) {
    if (failure instanceof Failure told && isOfAccount(told, item)) {
      Optional<UUID> left =
          Optional.ofNullable(told.parameters().get("left")).map(UUID::fromString);
      return Future.succeededFuture(result(work.desk(), false, Optional.of(told), left));
    }
    return bulks
        .giveBack(work.desk().tenant(), work.bulk(), item.number())
        .compose(given -> Future.failedFuture(failure));
  }

  private static boolean isOfAccount(Failure failure, BulkItem item) {
    return switch (failure.kind()) {
      case FORBIDDEN, INTERNAL -> false;
      case UNAVAILABLE, BAD_GATEWAY, TIMED_OUT, TOO_MANY -> item.attempts() >= ATTEMPTS;
      case CONFLICT, INVALID, NOT_FOUND, TOO_LARGE, UNSUPPORTED_TYPE, UNPROCESSABLE ->
          !OF_LIBRARY.contains(failure.code());
    };
  }

  private BulkItem.Result result(
      Desk desk, boolean done, Optional<Failure> failure, Optional<UUID> left) {
    return new BulkItem.Result(
        done,
        failure.map(Failure::code),
        failure.map(Failure::getMessage),
        left,
        desk.person(),
        settler.now());
  }
}
