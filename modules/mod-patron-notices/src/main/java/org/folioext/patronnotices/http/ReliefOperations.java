package org.folioext.patronnotices.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.Optional;
import org.folioext.okapi.http.Answer;
import org.folioext.okapi.http.Call;
import org.folioext.okapi.http.Lists;
import org.folioext.okapi.time.Dates;
import org.folioext.patronnotices.app.people.Relief;
import org.folioext.patronnotices.domain.people.HeldDomain;

/** What answers the operations that make good what a mail server did. Thread-safe. */
public final class ReliefOperations {

  private final Relief relief;

  /** Answers by a use case. */
  public ReliefOperations(Relief relief) {
    this.relief = relief;
  }

  /** liftSuppressions. */
  public Future<Answer> lift(Call call) {
    JsonObject body = call.body();
    Relief.Asked asked =
        new Relief.Asked(
            Optional.ofNullable(body.getString("domain")),
            Optional.ofNullable(body.getString("day")).map(LocalDate::parse));
    Long seen = body.getLong("count");
    Future<Long> count =
        seen == null
            ? relief.count(call.headers(), asked)
            : relief.lift(call.headers(), asked, seen);
    return count.map(
        many -> Answer.ok(new JsonObject().put("count", many).put("lifted", seen != null)));
  }

  /** getHeldDomains. */
  public Future<Answer> held(Call call) {
    return relief
        .held(call.headers().tenant())
        .map(
            held ->
                Answer.ok(
                    new JsonObject().put("domains", Lists.array(held, ReliefOperations::json))));
  }

  /** releaseDomain. */
  public Future<Answer> release(Call call) {
    return relief.release(call.headers(), call.path("domainId")).map(done -> Answer.noContent());
  }

  private static JsonObject json(HeldDomain held) {
    return new JsonObject()
        .put("id", held.id().toString())
        .put("sinceDate", Dates.of(held.since()))
        .put("untilDate", Dates.of(held.until()))
        .put("addresses", held.addresses())
        .put("messageId", held.message().toString());
  }
}
