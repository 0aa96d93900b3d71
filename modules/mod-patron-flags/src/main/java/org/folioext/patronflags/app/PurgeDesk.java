package org.folioext.patronflags.app;

import io.vertx.core.Future;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.folioext.okapi.Caller;
import org.folioext.okapi.Failure;
import org.folioext.okapi.FailureKind;
import org.folioext.okapi.Ids;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.patronflags.app.scan.Bases;
import org.folioext.patronflags.domain.patron.Patron;
import org.folioext.patronflags.domain.scan.Gone;
import org.folioext.patronflags.domain.scan.GoneNow;
import org.folioext.patronflags.domain.scan.PurgeRefusal;
import org.folioext.patronflags.remote.Users;
import org.folioext.patronflags.storage.scan.GonePatrons;

/**
 * Purges the many whom FOLIO no longer has, where a person confirms how many they are. Before
 * anything is purged each of them is looked for in FOLIO once more, under the token of the person.
 * Thread-safe.
 */
public final class PurgeDesk {

  private static final String COUNT = "count";

  private final GonePatrons gone;
  private final Bases bases;
  private final Clock clock;

  /** Of patrons in a store. */
  public PurgeDesk(GonePatrons gone, Bases bases, Clock clock) {
    this.gone = gone;
    this.bases = bases;
    this.clock = clock;
  }

  /**
   * Purges them, all or none.
   *
   * @param id of the scan that held them back, as the caller wrote it; fails with NOT_FOUND where
   *     there is none
   * @param shown how many the person was shown; fails with CONFLICT where they are others now
   */
  public Future<Void> purge(OkapiHeaders headers, String id, long shown) {
    UUID scan = Ids.of("scan", id);
    UUID actor = Caller.of(headers).person();
    String tenant = headers.tenant();
    return now(tenant, scan, id)
        .compose(found -> confirmed(found, shown))
        .compose(found -> absent(headers, found))
        .compose(patrons -> gone.purge(tenant, scan, patrons, actor, clock.instant()))
        .compose(
            refused ->
                refused.isEmpty()
                    ? Future.succeededFuture()
                    : now(tenant, scan, id)
                        .compose(found -> told(refused.get(), found, shown).future()));
  }

  private Future<GoneNow> now(String tenant, UUID scan, String id) {
    return gone.now(tenant, scan)
        .map(found -> found.orElseThrow(() -> Failure.notFound("scan", id)));
  }

  private static Future<GoneNow> confirmed(GoneNow found, long shown) {
    return found
        .refusal(shown)
        .map(why -> told(why, found, shown).<GoneNow>future())
        .orElseGet(() -> Future.succeededFuture(found));
  }

  /** All of them; fails with CONFLICT where FOLIO has some, who are gone no longer then. */
  private Future<Set<UUID>> absent(OkapiHeaders headers, GoneNow found) {
    List<UUID> ids = found.patrons().stream().sorted().toList();
    return bases
        .gateway(headers)
        .compose(gateway -> there(new Users(gateway), ids, 0, new HashSet<>()))
        .recover(failure -> Future.failedFuture(FolioTrouble.told(failure)))
        .compose(
            there ->
                there.isEmpty()
                    ? Future.succeededFuture(found.patrons())
                    : gone.back(headers.tenant(), there)
                        .compose(done -> back(ids.size() - there.size(), there.size())));
  }

  private static Future<Set<UUID>> there(Users users, List<UUID> ids, int from, Set<UUID> there) {
    if (from >= ids.size()) {
      return Future.succeededFuture(there);
    }
    int to = Math.min(from + Users.IDS, ids.size());
    return users
        .byIds(ids.subList(from, to))
        .compose(
            found -> {
              found.patrons().stream().map(Patron::id).forEach(there::add);
              return there(users, ids, to, there);
            });
  }

  private static Future<Set<UUID>> back(int left, int back) {
    return conflict(
            "users-back",
            "FOLIO has some of these users again; nothing was purged.",
            Map.of(COUNT, "" + left, "back", "" + back))
        .future();
  }

  private static Failure told(PurgeRefusal why, GoneNow found, long shown) {
    return switch (why) {
      case NOTHING_HELD -> conflict("nothing-held", "This scan held no purge back.", Map.of());
      case PURGED ->
          conflict("purged-already", "They were purged already.", purged(found.scan().gone()));
      case OUTDATED ->
          conflict(
              "scan-outdated",
              "A newer scan has finished since: look at what that one found.",
              found.newer().map(id -> Map.of("scan", id.toString())).orElse(Map.of()));
      case OTHERS ->
          conflict(
              "other-count",
              "There are not as many as you were shown; nothing was purged.",
              Map.of("expectedCount", "" + shown, COUNT, "" + found.patrons().size()));
    };
  }

  private static Map<String, String> purged(Gone gone) {
    return gone.purgedBy().map(user -> Map.of("actorUserId", user.toString())).orElse(Map.of());
  }

  private static Failure conflict(String code, String message, Map<String, String> parameters) {
    return new Failure(FailureKind.CONFLICT, code, message, parameters);
  }
}
