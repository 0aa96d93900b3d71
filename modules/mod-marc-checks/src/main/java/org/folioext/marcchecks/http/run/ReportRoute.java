package org.folioext.marcchecks.http.run;

import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Map;
import org.folioext.marcchecks.app.run.RunService;
import org.folioext.okapi.Failure;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.okapi.http.Languages;
import org.folioext.okapi.http.Routes;
import org.folioext.okapi.text.Language;

/**
 * {@code GET /marc-checks/runs/{id}/report}: all findings as a file, sent page by page as fast as
 * the client takes them. Thread-safe.
 */
public final class ReportRoute implements Routes {
  private static final Map<String, ReportForm> FORMS =
      Map.of("csv", new Csv(), "jsonl", new JsonLines());

  private final RunService service;
  private final FindingTexts texts;
  private final Duration patience;

  /**
   * Reports of findings told by these texts.
   *
   * @param patience with a client that takes nothing
   */
  public ReportRoute(RunService service, FindingTexts texts, Duration patience) {
    this.service = service;
    this.texts = texts;
    this.patience = patience;
  }

  @Override
  public void mount(Router router) {
    router
        .get("/marc-checks/runs/:id/report")
        .handler(web -> Future.succeededFuture(web).compose(this::send).onFailure(web::fail));
  }

  private Future<Void> send(RoutingContext web) {
    String tenant = OkapiHeaders.of(web.request().headers()).tenant();
    Language language = Languages.asked(web.request());
    String name = web.request().getParam("format");
    ReportForm form = name == null ? null : FORMS.get(name);
    if (form == null) {
      return Failure.invalid("parameter-invalid", "format is one of csv, jsonl.").future();
    }
    return service
        .get(tenant, web.pathParam("id"))
        .compose(
            run -> {
              if (run.state().open()) {
                return Failure.conflict("run-open", "The run is not at its end.").future();
              }
              Report report =
                  new Report(service, tenant, run, form, found -> texts.of(found, language));
              return Download.send(web, form.head(), report, patience);
            });
  }
}
