package org.folioext.patronnotices.app.people;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.folioext.okapi.remote.Gateway;
import org.folioext.okapi.remote.Gateways;
import org.folioext.okapi.remote.Given;
import org.folioext.patronnotices.app.run.NightPhase;
import org.folioext.patronnotices.app.run.NightShift;
import org.folioext.patronnotices.remote.NoticeRecords;
import org.folioext.patronnotices.storage.people.AddressFlags;
import org.folioext.patronnotices.storage.people.AddressFlags.Standing;

/**
 * Has flags lifted of patrons who have another address since, or are no more. It needs no proof of
 * the lease: what two instances find is the same. Thread-safe.
 */
public final class AddressPhase implements NightPhase {

  private static final int TOGETHER = 50;
  private static final int CALLS_PER_SECOND = 50;

  private final AddressFlags flags;
  private final AddressHashes hashes;
  private final Gateways gateways;

  /** Of flags, by FOLIO's users. */
  public AddressPhase(AddressFlags flags, AddressHashes hashes, Gateways gateways) {
    this.flags = flags;
    this.hashes = hashes;
    this.gateways = gateways;
  }

  @Override
  public String id() {
    return "addresses";
  }

  @Override
  public Future<Boolean> work(NightShift shift) {
    Gateway gateway = gateways.of(shift.headers(), CALLS_PER_SECOND);
    return flags
        .tidy(shift.tenant())
        .compose(tidied -> hashes.of(shift.tenant()))
        .compose(hash -> from(shift, gateway, hash, Optional.empty()));
  }

  private Future<Boolean> from(
      NightShift shift, Gateway gateway, AddressHash hash, Optional<UUID> after) {
    if (shift.stopping().getAsBoolean()) {
      return Future.succeededFuture(false);
    }
    return flags
        .standing(shift.tenant(), after, TOGETHER)
        .compose(
            some ->
                some.isEmpty()
                    ? Future.succeededFuture(true)
                    : looked(shift.tenant(), gateway, hash, some)
                        .compose(
                            done -> from(shift, gateway, hash, Optional.of(last(some).patron()))));
  }

  private static Standing last(List<Standing> some) {
    return some.get(some.size() - 1);
  }

  private Future<Void> looked(
      String tenant, Gateway gateway, AddressHash hash, List<Standing> some) {
    return new NoticeRecords(gateway)
        .users(some.stream().map(Standing::patron).toList())
        .compose(
            users ->
                flags.moved(
                    tenant,
                    some.stream()
                        .filter(one -> !email(users, one).map(hash::of).equals(of(one)))
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
