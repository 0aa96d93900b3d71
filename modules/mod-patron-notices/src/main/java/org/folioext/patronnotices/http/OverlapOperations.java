package org.folioext.patronnotices.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.folioext.okapi.Ids;
import org.folioext.okapi.http.Answer;
import org.folioext.okapi.http.Call;
import org.folioext.patronnotices.app.OverlapDesk;

/** What answers the operations on what FOLIO tells beside a rule. Thread-safe. */
public final class OverlapOperations {
  private static final String ID = "ruleId";

  private final OverlapDesk desk;

  /** Answers by a use case. */
  public OverlapOperations(OverlapDesk desk) {
    this.desk = desk;
  }

  /** getRuleOverlap. */
  public Future<Answer> get(Call call) {
    return desk.get(call.headers().tenant(), call.path(ID)).map(OverlapJson::of).map(Answer::ok);
  }

  /** confirmRuleOverlap. */
  public Future<Answer> confirm(Call call) {
    Set<UUID> policies = ids(call.body().getJsonArray("policies"));
    long count = call.body().getLong("count", 0L);
    return desk.confirm(call.headers(), call.path(ID), call.integer("version"), policies, count)
        .map(OverlapJson::of)
        .map(Answer::ok);
  }

  /** Ids that a person was shown; what is none was not. */
  static Set<UUID> ids(JsonArray policies) {
    return policies.stream()
        .map(String::valueOf)
        .map(Ids::read)
        .flatMap(Optional::stream)
        .collect(Collectors.toSet());
  }
}
