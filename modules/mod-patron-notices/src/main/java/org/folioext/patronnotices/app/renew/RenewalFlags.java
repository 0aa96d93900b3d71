package org.folioext.patronnotices.app.renew;

import io.vertx.core.Future;
import java.util.List;
import org.folioext.okapi.client.CallFailed;
import org.folioext.okapi.remote.Gateway;
import org.folioext.patronnotices.remote.RenewalFlag;
import org.folioext.patronnotices.storage.renewal.RenewalFlagBox;
import org.folioext.patronnotices.storage.renewal.RenewalFlagBox.Due;

/**
 * Raises a flag on patrons whose loans could not be renewed, and lifts it when they were. Where
 * mod-patron-flags does not answer it is said another time; nothing else waits for that. Thread-safe.
 */
public final class RenewalFlags {

  private static final int TOGETHER = 20;

  private final RenewalFlagBox box;

  /** Of what is to be told. */
  public RenewalFlags(RenewalFlagBox box) {
    this.box = box;
  }

  /** Tells all there is to tell, as far as it gets. */
  Future<Void> tell(String tenant, Gateway gateway) {
    return some(tenant, gateway)
        .recover(
            failure ->
                failure instanceof CallFailed
                    ? Future.succeededFuture()
                    : Future.failedFuture(failure));
  }

  private Future<Void> some(String tenant, Gateway gateway) {
    return box.due(tenant, TOGETHER)
        .compose(
            due -> due.isEmpty() ? Future.succeededFuture() : each(tenant, gateway, due, 0));
  }

  private Future<Void> each(String tenant, Gateway gateway, List<Due> due, int index) {
    return index == due.size()
        ? some(tenant, gateway)
        : one(tenant, gateway, due.get(index))
            .compose(done -> each(tenant, gateway, due, index + 1));
  }

  private Future<Void> one(String tenant, Gateway gateway, Due due) {
    if (due.standing().isEmpty()) {
      Future<Void> lifted =
          due.raised() ? RenewalFlag.lift(gateway, due.patron()) : Future.succeededFuture();
      return lifted.compose(done -> box.told(tenant, due, false));
    }
    return RenewalFlag.raise(gateway, due.patron(), due.standing())
        .compose(raised -> box.told(tenant, due, raised));
  }
}
