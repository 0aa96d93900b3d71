package org.folioext.patronnotices.remote;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folioext.okapi.remote.CqlText;
import org.folioext.okapi.remote.Gateway;
import org.folioext.okapi.remote.Given;
import org.folioext.okapi.remote.Listing;
import org.folioext.okapi.remote.NotSeen;

/**
 * Blocks of patrons that stand against renewals (interfaces feesfines and automated-patron-blocks).
 * Where a library lacks such a module there are none. Stateless.
 */
public final class RenewalBlocks {

  private static final Listing MANUAL = new Listing("/manualblocks", "manualblocks");
  private static final String AUTOMATED = "/automated-patron-blocks/";
  private static final String BLOCKS = "automatedPatronBlocks";

  private RenewalBlocks() {}

  /**
   * Patrons with a manual block on renewals that is in force.
   *
   * @param patrons at most {@link LoansNow#MOST}
   * @return fails with CallFailed or NotSeen
   */
  public static Future<Set<UUID>> manual(Gateway gateway, Collection<UUID> patrons, Instant now) {
    return MANUAL
        .all(gateway, CqlText.anyOf("userId", patrons))
        .map(
            blocks ->
                blocks.stream()
                    .filter(block -> isInForce(block, now))
                    .flatMap(block -> Given.id(block, "userId").stream())
                    .collect(Collectors.toSet()))
        .recover(failure -> orNone(failure, Set.of()));
  }

  /** Whether automated blocks stand against renewals; fails with CallFailed or NotSeen. */
  public static Future<Boolean> automated(Gateway gateway, UUID patron) {
    return gateway
        .get(AUTOMATED + patron)
        .map(RenewalBlocks::blocked)
        .recover(failure -> orNone(failure, false));
  }

  private static boolean blocked(JsonObject json) {
    if (!(json.getValue(BLOCKS) instanceof JsonArray)) {
      throw new NotSeen(AUTOMATED, "answered without " + BLOCKS);
    }
    return Given.objects(json, BLOCKS).anyMatch(block -> Given.truth(block, "blockRenewals"));
  }

  private static <T> Future<T> orNone(Throwable failure, T none) {
    return Gateway.hasNoModule(failure)
        ? Future.succeededFuture(none)
        : Future.failedFuture(failure);
  }

  private static boolean isInForce(JsonObject block, Instant now) {
    Optional<Instant> ends = LoansNow.instant(block, "expirationDate");
    return Given.truth(block, "renewals") && ends.filter(end -> !end.isAfter(now)).isEmpty();
  }
}
