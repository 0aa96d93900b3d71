package org.folioext.okapitesting.neighbours;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.folioext.okapitesting.neighbours.CirculationNeighbour.Around;

/**
 * Why loans of a patron are not renewed, whatever the loan.
 *
 * @param tenant whose records these are
 */
record PatronRefusals(Around around, String tenant, Instant now) {

  /** Those of a patron; somebody who is not known has none. */
  List<RenewalRefusal> of(String user) {
    List<RenewalRefusal> refusals = new ArrayList<>();
    if (around.users().byId(tenant, user).filter(this::isGone).isPresent()) {
      refusals.add(
          RenewalRefusal.last(
              "Cannot renew loan when user is inactive or expired",
              "USER_IS_INACTIVE_OR_EXPIRED",
              "reason",
              "User is inactive."));
    }
    around.fees().all(tenant, ManualBlocks.PATH).stream()
        .filter(block -> user.equals(block.getString("userId")))
        .filter(block -> block.getBoolean("renewals", false) && isInForce(block))
        .map(
            block ->
                RenewalRefusal.ofPatron(
                    "Patron blocked from renewing",
                    "USER_IS_BLOCKED_MANUALLY",
                    RenewalRefusal.one("reason", block.getString("desc"))))
        .forEach(refusals::add);
    around.blocks().of(tenant, user).stream()
        .filter(block -> block.getBoolean("blockRenewals", false))
        .map(
            block ->
                RenewalRefusal.ofPatron(
                    block.getString("message"), "USER_IS_BLOCKED_AUTOMATICALLY", new JsonArray()))
        .forEach(refusals::add);
    return refusals;
  }

  private boolean isGone(JsonObject user) {
    return !user.getBoolean("active", false)
        || user.containsKey("expirationDate")
            && DueDate.time(user, "expirationDate").toInstant().isBefore(now);
  }

  private boolean isInForce(JsonObject block) {
    return !block.containsKey("expirationDate")
        || DueDate.time(block, "expirationDate").toInstant().isAfter(now);
  }
}
