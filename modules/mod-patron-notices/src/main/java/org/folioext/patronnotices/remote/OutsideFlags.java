package org.folioext.patronnotices.remote;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.UUID;
import org.folioext.okapi.remote.Gateway;
import org.folioext.patronnotices.domain.flag.DueFlag;
import org.folioext.patronnotices.domain.flag.FlagKind;

/**
 * The flags of this module on patrons (interface patron-flags, flags of other modules). Stateless.
 *
 * @param gateway of a job
 * @param kind which of them
 */
public record OutsideFlags(Gateway gateway, FlagKind kind) {

  private static final String PATH = "/patron-flags/outside/mod-patron-notices/";

  /**
   * Raises one, or says what holds of it now.
   *
   * @return false where the library has no such module; fails with CallFailed
   */
  public Future<Boolean> raise(DueFlag flag) {
    JsonArray facts = new JsonArray();
    flag.facts().forEach(fact -> facts.add(json(fact)));
    JsonObject body = new JsonObject().put("severity", kind.severity()).put("facts", facts);
    flag.group().ifPresent(group -> body.put("patronGroup", group.toString()));
    return gateway.put(path(flag.patron()), body).map(true).recover(OutsideFlags::orFalse);
  }

  /** Lifts one; false where the library has no such module, fails with CallFailed. */
  public Future<Boolean> lift(UUID patron) {
    return gateway.delete(path(patron)).map(true).recover(OutsideFlags::orFalse);
  }

  private String path(UUID patron) {
    return PATH + kind.id() + "/" + patron;
  }

  private static JsonObject json(DueFlag.Fact fact) {
    return new JsonObject()
        .put("key", fact.key())
        .put("value", fact.value())
        .put("personal", fact.personal());
  }

  private static Future<Boolean> orFalse(Throwable failure) {
    return Gateway.hasNoModule(failure)
        ? Future.succeededFuture(false)
        : Future.failedFuture(failure);
  }
}
