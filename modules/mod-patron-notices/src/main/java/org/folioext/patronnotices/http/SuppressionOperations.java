package org.folioext.patronnotices.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import org.folioext.okapi.http.Answer;
import org.folioext.okapi.http.Call;
import org.folioext.okapi.http.Lists;
import org.folioext.okapi.time.Dates;
import org.folioext.patronnotices.app.people.Suppressions;
import org.folioext.patronnotices.domain.choice.Author;
import org.folioext.patronnotices.domain.people.Suppression;
import org.folioext.patronnotices.domain.people.Suppression.Reason;

/** What answers the operations on addresses to which nothing is sent. Thread-safe. */
public final class SuppressionOperations {

  private final Suppressions suppressions;

  /** Answers by a use case. */
  public SuppressionOperations(Suppressions suppressions) {
    this.suppressions = suppressions;
  }

  /** getSuppressions. */
  public Future<Answer> list(Call call) {
    return suppressions
        .list(call.headers().tenant(), call.query("query"), call.page())
        .map(listed -> Lists.answer("suppressions", listed, SuppressionOperations::json));
  }

  /** createSuppression. */
  public Future<Answer> create(Call call) {
    Reason reason = Reason.of(call.body().getString("reason")).orElseThrow();
    return suppressions
        .add(call.headers(), call.body().getString("patronId"), reason)
        .map(suppression -> Answer.ok(json(suppression)));
  }

  /** liftSuppression. */
  public Future<Answer> lift(Call call) {
    return suppressions
        .lift(call.headers(), call.path("suppressionId"))
        .map(suppression -> Answer.ok(json(suppression)));
  }

  static JsonObject json(Suppression suppression) {
    JsonObject json =
        new JsonObject()
            .put("id", suppression.id().toString())
            .put("channel", suppression.channel().id())
            .put("reason", suppression.reason().id());
    suppression.patron().ifPresent(patron -> json.put("patronId", patron.toString()));
    suppression.message().ifPresent(message -> json.put("messageId", message.toString()));
    put(json, "added", suppression.added());
    suppression.lifted().ifPresent(author -> put(json, "lifted", author));
    return json;
  }

  private static void put(JsonObject json, String deed, Author author) {
    json.put(deed + "Date", Dates.of(author.at()));
    author.by().ifPresent(user -> json.put(deed + "ByUserId", user.toString()));
  }
}
