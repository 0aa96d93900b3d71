package org.folioext.patronnotices.app.people;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.okapi.remote.Gateway;
import org.folioext.okapi.remote.Gateways;
import org.folioext.okapi.remote.Given;
import org.folioext.patronnotices.remote.NoticeRecords;
import org.folioext.patronnotices.storage.people.AddressFlags;
import org.folioext.patronnotices.storage.people.AddressFlags.Standing;

/**
 * Has flags lifted of patrons who have another address since, or are no more. What two instances
 * find is the same. Thread-safe.
 */
public final class MovedAddresses {

  private static final int TOGETHER = 50;
  private static final int CALLS_PER_SECOND = 50;

  private final AddressFlags flags;
  private final AddressHashes hashes;
  private final Gateways gateways;

  /** Of flags, by FOLIO's users. */
  public MovedAddresses(AddressFlags flags, AddressHashes hashes, Gateways gateways) {
    this.flags = flags;
    this.hashes = hashes;
    this.gateways = gateways;
  }

  /**
   * Looks at all who have such a flag.
   *
   * @return false where it was asked to stop before; fails with CallFailed or NotSeen where users
   *     are not shown
   */
  Future<Boolean> go(OkapiHeaders headers, BooleanSupplier stopping) {
    String tenant = headers.tenant();
    Gateway gateway = gateways.of(headers, CALLS_PER_SECOND);
    return flags
        .tidy(tenant)
        .compose(tidied -> hashes.of(tenant))
        .compose(hash -> from(new Look(tenant, stopping, gateway, hash), Optional.empty()));
  }

  private record Look(String tenant, BooleanSupplier stopping, Gateway gateway, AddressHash hash) {}

  private Future<Boolean> from(Look look, Optional<UUID> after) {
    if (look.stopping().getAsBoolean()) {
      return Future.succeededFuture(false);
    }
    return flags
        .standing(look.tenant(), after, TOGETHER)
        .compose(
            some ->
                some.isEmpty()
                    ? Future.succeededFuture(true)
                    : looked(look, some)
                        .compose(done -> from(look, Optional.of(last(some).patron()))));
  }

  private static Standing last(List<Standing> some) {
    return some.get(some.size() - 1);
  }

  private Future<Void> looked(Look look, List<Standing> some) {
    return new NoticeRecords(look.gateway())
        .users(some.stream().map(Standing::patron).toList())
        .compose(
            users ->
                flags.moved(
                    look.tenant(),
                    some.stream()
                        .filter(one -> !email(users, one).map(look.hash()::of).equals(of(one)))
                        .map(Standing::patron)
                        .toList()));
  }

  private static Optional<String> of(Standing one) {
    return Optional.of(one.hash());
  }

  private static Optional<String> email(Map<UUID, JsonObject> users, Standing one) {
    JsonObject user = users.getOrDefault(one.patron(), new JsonObject());
    return Given.text(Given.object(user, "personal"), "email");
  }
}
