package org.folioext.patronnotices.http;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Optional;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.okapi.http.Csv;
import org.folioext.okapi.http.RequestScope;
import org.folioext.okapi.http.Routes;
import org.folioext.patronnotices.app.deed.DeedDesk;

/** exportDeeds: a table, sent page by page as fast as the client takes it. Thread-safe. */
public final class DeedsRoute implements Routes {

  private static final int PAGE = 500;

  private final DeedDesk desk;

  /** Answers by a desk. */
  public DeedsRoute(DeedDesk desk) {
    this.desk = desk;
  }

  @Override
  public void mount(Router router) {
    router
        .get("/patron-notices/deeds/export")
        .handler(web -> Future.succeededFuture(web).compose(this::send).onFailure(web::fail));
  }

  private Future<Void> send(RoutingContext web) {
    var headers = RequestScope.headers(web);
    return desk.take(headers, Optional.ofNullable(web.request().getParam("query")))
        .compose(numbers -> begun(web.response()).map(numbers))
        .compose(numbers -> rows(headers, numbers, web.response()))
        .compose(sent -> web.response().end());
  }

  private static Future<Void> begun(HttpServerResponse response) {
    return response
        .setChunked(true)
        .putHeader("Content-Type", Csv.TYPE)
        .putHeader("Content-Disposition", "attachment; filename=\"deeds.csv\"")
        .write(Csv.begin(DeedJson.HEADINGS));
  }

  private Future<Void> rows(OkapiHeaders headers, List<Long> numbers, HttpServerResponse response) {
    if (numbers.isEmpty()) {
      return Future.succeededFuture();
    }
    int page = Math.min(PAGE, numbers.size());
    return desk.some(headers, numbers.subList(0, page))
        .map(some -> Csv.rows(some.stream().map(DeedJson::cells).toList()))
        .compose(response::write)
        .compose(written -> rows(headers, numbers.subList(page, numbers.size()), response));
  }
}
