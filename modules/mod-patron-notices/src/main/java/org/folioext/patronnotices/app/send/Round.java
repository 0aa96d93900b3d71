package org.folioext.patronnotices.app.send;

import java.time.Instant;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.okapi.remote.Gateway;
import org.folioext.okapi.remote.Pace;

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

  /** Whether messages may go out at that time. */
  boolean isOpen(Instant now) {
    return plan.isOpen(now);
  }
}
