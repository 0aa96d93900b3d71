package org.folioext.patronflags.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import org.folioext.okapi.http.Answer;
import org.folioext.okapi.http.Call;
import org.folioext.patronflags.app.key.KeyChange;

/** What answers the operations on keys. Thread-safe. */
public final class KeyOperations {

  private final KeyChange keys;

  /** Answers by a use case. */
  public KeyOperations(KeyChange keys) {
    this.keys = keys;
  }

  /** rotateKey. */
  public Future<Answer> rotate(Call call) {
    return keys.rotate(call.headers().tenant())
        .map(count -> Answer.ok(new JsonObject().put("flags", count)));
  }
}
