package org.folioext.patronflags.http;

import io.vertx.core.Future;
import org.folioext.okapi.http.Answer;
import org.folioext.okapi.http.Call;
import org.folioext.patronflags.app.FlagService;

/** What answers the operations on flags. Thread-safe. */
public final class FlagOperations {

  private final FlagService service;

  /** Answers by a service. */
  public FlagOperations(FlagService service) {
    this.service = service;
  }

  /** getFlags. */
  public Future<Answer> list(Call call) {
    return service
        .list(call.headers().tenant(), call.query("query"), Pages.of(call))
        .map(flags -> Lists.answer("flags", flags, FlagJson::flag));
  }

  /** getFlag. */
  public Future<Answer> get(Call call) {
    return service
        .get(call.headers().tenant(), call.path("id"))
        .map(FlagJson::flag)
        .map(Answer::ok);
  }
}
