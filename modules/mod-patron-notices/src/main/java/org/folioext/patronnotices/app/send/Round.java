package org.folioext.patronnotices.app.send;

import io.vertx.core.Future;
import java.time.Instant;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.okapi.remote.Gateway;
import org.folioext.okapi.remote.Pace;
import org.folioext.patronnotices.app.SendPermit;
import org.folioext.patronnotices.domain.send.PassEnd;

/**
 * One pass of a sender over a tenant, or a part of it: a batch, by the plan that held when it was
 * made.
 *
 * @param headers under which it works
 * @param pace at which messages go out
 */
record Round(OkapiHeaders headers, Gateway gateway, SendPlan plan, Pace pace, Halt halt) {

  String tenant() {
    return headers.tenant();
  }

  /** The same pass by another plan. */
  Round with(SendPlan other, Pace at) {
    return new Round(headers, gateway, other, at, halt);
  }

  /** Whether nothing more is to go out; that its hours are over is written down. */
  boolean isOver(Instant now) {
    if (!plan.isOpen(now)) {
      halt.because(PassEnd.OUTSIDE_HOURS);
    }
    return halt.reason().isPresent();
  }

  /** Whether something may go out, asked anew; that sending is off is written down. */
  Future<Boolean> mayGo(SendPermit permit, Instant now) {
    if (isOver(now)) {
      return Future.succeededFuture(false);
    }
    return permit
        .open(headers)
        .onSuccess(
            open -> {
              if (!open) {
                halt.because(PassEnd.SWITCHED_OFF);
              }
            });
  }
}
