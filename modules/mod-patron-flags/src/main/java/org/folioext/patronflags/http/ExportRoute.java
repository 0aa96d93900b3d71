package org.folioext.patronflags.http;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.folioext.okapi.Caller;
import org.folioext.okapi.http.Csv;
import org.folioext.okapi.http.RequestScope;
import org.folioext.okapi.http.Routes;
import org.folioext.patronflags.app.ExportService;

/** exportFlags: a table, sent page by page as fast as the client takes it. Thread-safe. */
public final class ExportRoute implements Routes {

  private static final int PAGE = 500;

  private final ExportService service;

  /** Answers by a use case. */
  public ExportRoute(ExportService service) {
    this.service = service;
  }

  @Override
  public void mount(Router router) {
    router
        .get("/patron-flags/export")
        .handler(web -> Future.succeededFuture(web).compose(this::send).onFailure(web::fail));
  }

  private Future<Void> send(RoutingContext web) {
    Caller caller = Caller.of(RequestScope.headers(web));
    return service
        .begin(caller, Optional.ofNullable(web.request().getParam("query")))
        .compose(ids -> begun(web.response()).map(ids))
        .compose(ids -> rows(caller.tenant(), ids, web.response()))
        .compose(sent -> web.response().end());
  }

  private static Future<Void> begun(HttpServerResponse response) {
    return response
        .setChunked(true)
        .putHeader("Content-Type", Csv.TYPE)
        .putHeader("Content-Disposition", "attachment; filename=\"flags.csv\"")
        .write(Csv.begin(FlagRow.HEADINGS));
  }

  private Future<Void> rows(String tenant, List<UUID> ids, HttpServerResponse response) {
    if (ids.isEmpty()) {
      return Future.succeededFuture();
    }
    int page = Math.min(PAGE, ids.size());
    return service
        .some(tenant, ids.subList(0, page))
        .map(flags -> Csv.rows(flags.stream().map(FlagRow::of).toList()))
        .compose(response::write)
        .compose(written -> rows(tenant, ids.subList(page, ids.size()), response));
  }
}
