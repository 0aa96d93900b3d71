package org.folioext.patronflags.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.folioext.okapi.Caller;
import org.folioext.okapi.http.Answer;
import org.folioext.okapi.http.Call;
import org.folioext.okapi.http.Dates;
import org.folioext.okapi.http.Lists;
import org.folioext.patronflags.app.HeldDesk;
import org.folioext.patronflags.domain.flag.HeldKind;

/** What answers the operations on held flags. Thread-safe. */
public final class HeldOperations {

  private final HeldDesk desk;

  /** Answers by a use case. */
  public HeldOperations(HeldDesk desk) {
    this.desk = desk;
  }

  /** getHeld. */
  public Future<Answer> get(Call call) {
    return desk.kinds(call.headers().tenant()).map(kinds -> Answer.ok(banner(kinds)));
  }

  /** releaseHeld. */
  public Future<Answer> release(Call call) {
    return desk.release(
            Caller.of(call.headers()), Optional.ofNullable(call.body().getString("kind")))
        .map(count -> Answer.ok(new JsonObject().put("released", count)));
  }

  private static JsonObject banner(List<HeldKind> kinds) {
    JsonObject json =
        new JsonObject()
            .put("held", kinds.stream().mapToLong(HeldKind::count).sum())
            .put("kinds", Lists.array(kinds, HeldOperations::kind));
    kinds.stream()
        .map(HeldKind::since)
        .min(Comparator.<Instant>naturalOrder())
        .ifPresent(since -> json.put("since", Dates.of(since)));
    return json;
  }

  private static JsonObject kind(HeldKind kind) {
    return new JsonObject().put("kind", kind.kind()).put("held", kind.count());
  }
}
