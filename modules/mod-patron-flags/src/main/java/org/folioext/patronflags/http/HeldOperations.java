package org.folioext.patronflags.http;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.folioext.okapi.Caller;
import org.folioext.okapi.http.Answer;
import org.folioext.okapi.http.Call;
import org.folioext.okapi.http.Lists;
import org.folioext.okapi.time.Dates;
import org.folioext.patronflags.app.HeldDesk;
import org.folioext.patronflags.domain.flag.Held;
import org.folioext.patronflags.domain.flag.HeldKind;
import org.folioext.patronflags.domain.flag.Storm;

/** What answers the operations on held flags. Thread-safe. */
public final class HeldOperations {

  private final HeldDesk desk;

  /** Answers by a use case. */
  public HeldOperations(HeldDesk desk) {
    this.desk = desk;
  }

  /** getHeld. */
  public Future<Answer> get(Call call) {
    return desk.banner(call.headers().tenant()).map(banner -> Answer.ok(json(banner)));
  }

  /** releaseHeld. */
  public Future<Answer> release(Call call) {
    return desk.release(
            Caller.of(call.headers()), Optional.ofNullable(call.body().getString("kind")))
        .map(count -> Answer.ok(new JsonObject().put("released", count)));
  }

  private static JsonObject json(HeldDesk.Banner banner) {
    Held held = banner.held();
    JsonObject json =
        new JsonObject()
            .put("held", held.kinds().stream().mapToLong(HeldKind::count).sum())
            .put("kinds", Lists.array(held.kinds(), HeldOperations::kind))
            .put("usual", usual(held, banner.most()))
            .put("scans", Lists.array(held.scans(), HeldOperations::scan));
    held.kinds().stream()
        .map(HeldKind::since)
        .min(Comparator.<Instant>naturalOrder())
        .ifPresent(since -> json.put("since", Dates.of(since)));
    return json;
  }

  private static JsonObject usual(Held held, long most) {
    return new JsonObject()
        .put("median", Storm.median(held.nights()))
        .put("most", most)
        .put("nights", held.nights().size());
  }

  private static JsonObject scan(Held.OfScan scan) {
    return new JsonObject()
        .put("scanId", scan.scan().toString())
        .put("date", scan.date().toString())
        .put("raised", scan.raised())
        .put("held", scan.held());
  }

  private static JsonObject kind(HeldKind kind) {
    return new JsonObject().put("kind", kind.kind()).put("held", kind.count());
  }
}
