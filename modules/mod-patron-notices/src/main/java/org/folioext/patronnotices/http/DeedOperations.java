package org.folioext.patronnotices.http;

import io.vertx.core.Future;
import org.folioext.okapi.http.Answer;
import org.folioext.okapi.http.Call;
import org.folioext.okapi.http.Lists;
import org.folioext.patronnotices.app.deed.DeedDesk;

/** What answers the operation on what persons did. Thread-safe. */
public final class DeedOperations {

  private final DeedDesk desk;

  /** Answers by a use case. */
  public DeedOperations(DeedDesk desk) {
    this.desk = desk;
  }

  /** getDeeds. */
  public Future<Answer> list(Call call) {
    return desk.list(call.headers(), call.query("query"), call.page())
        .map(deeds -> Lists.answer("deeds", deeds, DeedJson::of));
  }
}
