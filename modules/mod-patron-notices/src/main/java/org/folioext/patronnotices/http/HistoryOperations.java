package org.folioext.patronnotices.http;

import io.vertx.core.Future;
import org.folioext.okapi.http.Answer;
import org.folioext.okapi.http.Call;
import org.folioext.okapi.http.Lists;
import org.folioext.patronnotices.app.TenantConfiguration;

/** What answers the operation on how settings and rules came to be. Thread-safe. */
public final class HistoryOperations {

  private final TenantConfiguration configuration;

  /** Answers by a use case. */
  public HistoryOperations(TenantConfiguration configuration) {
    this.configuration = configuration;
  }

  /** getHistory. */
  public Future<Answer> list(Call call) {
    return configuration
        .history(call.headers().tenant(), call.query("query"), call.page())
        .map(changes -> Lists.answer("changes", changes, ChoiceJson::past));
  }
}
