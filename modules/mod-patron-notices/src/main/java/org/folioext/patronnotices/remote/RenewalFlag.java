package org.folioext.patronnotices.remote;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folioext.okapi.remote.Gateway;
import org.folioext.patronnotices.domain.renew.Standing;

/**
 * The flag of refused renewals on a patron (interface patron-flags, flags of other modules). Stateless.
 */
public final class RenewalFlag {

  /** Facts that a flag may have. */
  private static final int MOST = 50;

  private static final String PATH =
      "/patron-flags/outside/mod-patron-notices/auto-renewal-refused/";

  private RenewalFlag() {}

  /**
   * Raises it, or says what holds of it now.
   *
   * @return false where the library has no such module; fails with CallFailed
   */
  public static Future<Boolean> raise(Gateway gateway, UUID patron, List<Standing> standing) {
    JsonObject body = new JsonObject().put("severity", "note").put("facts", facts(standing));
    standing.stream()
        .map(Standing::group)
        .flatMap(Optional::stream)
        .findFirst()
        .ifPresent(group -> body.put("patronGroup", group.toString()));
    return gateway.put(PATH + patron, body).map(true).recover(RenewalFlag::orFalse);
  }

  /** Lifts it; fails with CallFailed. */
  public static Future<Void> lift(Gateway gateway, UUID patron) {
    return gateway.delete(PATH + patron).map(true).recover(RenewalFlag::orFalse).mapEmpty();
  }

  /** Which loan it is is personal, why it was refused is not. */
  private static JsonArray facts(List<Standing> standing) {
    JsonArray facts = new JsonArray();
    standing.stream()
        .limit(MOST / 2)
        .forEach(
            one -> {
              facts.add(fact("reasons", one.reasons().text()).put("personal", false));
              facts.add(fact("loan", one.loan().toString()));
            });
    return facts;
  }

  private static JsonObject fact(String key, String value) {
    return new JsonObject().put("key", key).put("value", value);
  }

  private static Future<Boolean> orFalse(Throwable failure) {
    return Gateway.hasNoModule(failure)
        ? Future.succeededFuture(false)
        : Future.failedFuture(failure);
  }
}
