package org.folioext.patronflags.http;

import io.vertx.core.Future;
import java.util.Optional;
import java.util.UUID;
import org.folioext.okapi.Ids;
import org.folioext.okapi.http.Answer;
import org.folioext.okapi.http.Call;
import org.folioext.okapi.http.Lists;
import org.folioext.patronflags.app.PurgeDesk;
import org.folioext.patronflags.app.scan.ScanService;

/** What answers the operations on scans. Thread-safe. */
public final class ScanOperations {

  private final ScanService service;
  private final PurgeDesk desk;

  /** Answers by a service, and by a desk where people confirm a purge. */
  public ScanOperations(ScanService service, PurgeDesk desk) {
    this.service = service;
    this.desk = desk;
  }

  /** createScan. */
  public Future<Answer> create(Call call) {
    Optional<UUID> patron =
        Optional.ofNullable(call.body().getString("patronId")).map(id -> Ids.in("patronId", id));
    return service
        .ask(call.headers(), patron)
        .map(scan -> Answer.created("/patron-flags/scans/" + scan.id(), ScanJson.scan(scan)));
  }

  /** getScans. */
  public Future<Answer> list(Call call) {
    return service
        .list(call.headers().tenant(), call.query("query"), call.page())
        .map(scans -> Lists.answer("scans", scans, ScanJson::scan));
  }

  /** getScan. */
  public Future<Answer> get(Call call) {
    return service
        .get(call.headers().tenant(), call.path("id"))
        .map(ScanJson::scan)
        .map(Answer::ok);
  }

  /** cancelScan. */
  public Future<Answer> cancel(Call call) {
    return service
        .cancel(call.headers().tenant(), call.path("id"))
        .map(ScanJson::scan)
        .map(Answer::ok);
  }

  /** purgeGone. */
  public Future<Answer> purge(Call call) {
    return desk.purge(call.headers(), call.path("id"), call.body().getLong("count"))
        .compose(done -> get(call));
  }

  /** onTimer: what is due is done for the tenant. */
  public Future<Answer> timer(Call call) {
    return service.timer(call.headers()).map(done -> Answer.noContent());
  }
}
