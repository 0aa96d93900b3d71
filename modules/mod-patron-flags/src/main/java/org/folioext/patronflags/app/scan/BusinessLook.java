package org.folioext.patronflags.app.scan;

import io.vertx.core.Future;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.folioext.okapi.client.CallFailed;
import org.folioext.okapi.remote.NotSeen;
import org.folioext.patronflags.domain.patron.OpenBusiness;
import org.folioext.patronflags.remote.Business;
import org.folioext.patronflags.remote.Business.Item;
import org.folioext.patronflags.remote.BusinessKind;
import org.folioext.patronflags.remote.Users;

/**
 * Looks for the open business of patrons. Where a kind of it cannot be read, that of all those
 * patrons is not seen; a kind that fails again and again is left alone for the rest of the scan. A
 * look at a time.
 */
final class BusinessLook {

  private static final Logger LOG = LogManager.getLogger(BusinessLook.class);

  /** Failures in a row after which a kind is not asked for any more. */
  private static final int PATIENCE = 3;

  private final Business business;
  private final Map<BusinessKind, Integer> failures = new EnumMap<>(BusinessKind.class);

  BusinessLook(Business business) {
    this.business = business;
  }

  /** The business of those of whom it could be read, as it is now. */
  Future<Map<UUID, OpenBusiness>> of(List<UUID> patrons, Instant now) {
    Future<Map<UUID, OpenBusiness>> all = Future.succeededFuture(new HashMap<>());
    for (int from = 0; from < patrons.size(); from += Users.IDS) {
      List<UUID> some = patrons.subList(from, Math.min(patrons.size(), from + Users.IDS));
      all = all.compose(before -> add(before, some, now));
    }
    return all;
  }

  private Future<Map<UUID, OpenBusiness>> add(
      Map<UUID, OpenBusiness> all, List<UUID> patrons, Instant now) {
    List<Future<Optional<Map<UUID, List<Item>>>>> kinds =
        Arrays.stream(BusinessKind.values()).map(kind -> open(kind, patrons, now)).toList();
    return Future.all(kinds)
        .map(
            done -> {
              List<Optional<Map<UUID, List<Item>>>> seen =
                  kinds.stream().map(Future::result).toList();
              if (seen.stream().allMatch(Optional::isPresent)) {
                patrons.forEach(patron -> all.put(patron, of(patron, seen)));
              }
              return all;
            });
  }

  /** Empty where it could not be read; a token that ended ends the look. */
  private Future<Optional<Map<UUID, List<Item>>>> open(
      BusinessKind kind, Collection<UUID> patrons, Instant now) {
    if (failures.getOrDefault(kind, 0) >= PATIENCE) {
      return Future.succeededFuture(Optional.empty());
    }
    return business
        .open(kind, patrons, now)
        .map(
            items -> {
              failures.remove(kind);
              return Optional.of(items);
            })
        .recover(failure -> notSeen(kind, failure));
  }

  private Future<Optional<Map<UUID, List<Item>>>> notSeen(BusinessKind kind, Throwable failure) {
    boolean tokenEnded = failure instanceof CallFailed call && call.status().orElse(0) == 401;
    if (tokenEnded || !(failure instanceof CallFailed || failure instanceof NotSeen)) {
      return Future.failedFuture(failure);
    }
    LOG.warn("Business not seen: {}", failure.getMessage());
    failures.merge(kind, 1, Integer::sum);
    return Future.succeededFuture(Optional.empty());
  }

  private static OpenBusiness of(UUID patron, List<Optional<Map<UUID, List<Item>>>> seen) {
    List<List<Item>> items = new ArrayList<>();
    seen.forEach(kind -> items.add(kind.orElseThrow().getOrDefault(patron, List.of())));
    List<Item> accounts = items.get(BusinessKind.ACCOUNTS.ordinal());
    return new OpenBusiness(
        ids(items.get(BusinessKind.LOANS.ordinal())),
        ids(items.get(BusinessKind.REQUESTS.ordinal())),
        ids(accounts),
        accounts.stream().map(Item::owed).reduce(BigDecimal.ZERO, BigDecimal::add),
        ids(items.get(BusinessKind.PROXIES.ordinal())));
  }

  private static List<UUID> ids(List<Item> items) {
    return items.stream().map(Item::id).toList();
  }
}
