package org.folioext.patronnotices.http;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import org.folioext.okapi.Caller;
import org.folioext.okapi.http.Csv;
import org.folioext.okapi.http.Languages;
import org.folioext.okapi.http.RequestScope;
import org.folioext.okapi.http.Routes;
import org.folioext.okapi.text.Texts;
import org.folioext.patronnotices.app.preview.PreviewDesk;

/**
 * exportPreviewRows: a table without personal values, sent page by page as fast as the client takes
 * it. Thread-safe.
 */
public final class PreviewRowsRoute implements Routes {

  private static final int PAGE = 500;

  private final PreviewDesk desk;
  private final Texts texts;

  /** Answers by a desk. */
  public PreviewRowsRoute(PreviewDesk desk, Texts texts) {
    this.desk = desk;
    this.texts = texts;
  }

  @Override
  public void mount(Router router) {
    router
        .get("/patron-notices/previews/:previewId/export")
        .handler(web -> Future.succeededFuture(web).compose(this::send).onFailure(web::fail));
  }

  private Future<Void> send(RoutingContext web) {
    Caller caller = Caller.of(RequestScope.headers(web));
    String id = web.pathParam("previewId");
    PreviewRowJson rows = PreviewRowJson.of(texts, Languages.of(web.request()), false);
    return desk.take(caller, id, Optional.ofNullable(web.request().getParam("query")))
        .compose(numbers -> begun(web.response()).map(numbers))
        .compose(numbers -> rows(caller.tenant(), id, numbers, rows, web.response()))
        .compose(sent -> web.response().end());
  }

  private static Future<Void> begun(HttpServerResponse response) {
    return response
        .setChunked(true)
        .putHeader("Content-Type", Csv.TYPE)
        .putHeader("Content-Disposition", "attachment; filename=\"preview.csv\"")
        .write(Csv.begin(PreviewRowJson.HEADINGS));
  }

  private Future<Void> rows(
      String tenant,
      String id,
      List<Long> numbers,
      PreviewRowJson rows,
      HttpServerResponse response) {
    if (numbers.isEmpty()) {
      return Future.succeededFuture();
    }
    int page = Math.min(PAGE, numbers.size());
    return desk.some(tenant, id, numbers.subList(0, page))
        .map(some -> Csv.rows(some.stream().map(rows::cells).toList()))
        .compose(response::write)
        .compose(
            written -> rows(tenant, id, numbers.subList(page, numbers.size()), rows, response));
  }
}
