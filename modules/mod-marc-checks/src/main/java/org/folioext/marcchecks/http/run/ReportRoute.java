package org.folioext.marcchecks.http.run;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import org.folioext.marcchecks.app.run.RunService;
import org.folioext.marcchecks.domain.Language;
import org.folioext.marcchecks.domain.run.Run;
import org.folioext.marcchecks.domain.run.RunFinding;
import org.folioext.marcchecks.http.Languages;
import org.folioext.okapi.Failure;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.okapi.http.Routes;

/**
 * {@code GET /marc-checks/runs/{id}/report}: all findings as a file, sent page by page as fast as
 * the client takes them. Thread-safe.
 */
public final class ReportRoute implements Routes {
  private static final Map<String, ReportForm> FORMS =
      Map.of("csv", new Csv(), "jsonl", new JsonLines());
  private static final int PAGE = 1000;

  private final RunService service;
  private final FindingTexts texts;

  /** Reports of findings told by these texts. */
  public ReportRoute(RunService service, FindingTexts texts) {
    this.service = service;
    this.texts = texts;
  }

  @Override
  public void mount(Router router) {
    router
        .get("/marc-checks/runs/:id/report")
        .handler(web -> Future.succeededFuture(web).compose(this::send).onFailure(web::fail));
  }

  private Future<Void> send(RoutingContext web) {
    String tenant = OkapiHeaders.of(web.request().headers()).tenant();
    Language language = Languages.of(web.request());
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
              return new Sending(tenant, run, form, language, web.response()).all();
            });
  }

  /** One answer. */
  private final class Sending {
    private final String tenant;
    private final Run run;
    private final ReportForm form;
    private final Language language;
    private final HttpServerResponse response;
    private final Promise<Void> done = Promise.promise();
    private long sent;

    Sending(
        String tenant, Run run, ReportForm form, Language language, HttpServerResponse response) {
      this.tenant = tenant;
      this.run = run;
      this.form = form;
      this.language = language;
      this.response = response;
    }

    Future<Void> all() {
      response
          .setChunked(true)
          .putHeader("Content-Type", form.type())
          .putHeader("Content-Disposition", "attachment; filename=\"" + form.fileName() + "\"");
      response.write(form.begin()).onComplete(begun -> next(0, 0), done::tryFail);
      return done.future();
    }

    private void next(long record, int number) {
      service
          .findingsAfter(tenant, run, record, number, PAGE)
          .onComplete(this::page, done::tryFail);
    }

    private void page(List<RunFinding> page) {
      if (page.isEmpty()) {
        end();
        return;
      }
      StringBuilder lines = new StringBuilder();
      page.forEach(f -> lines.append(form.line(run, f, texts.of(f, language))));
      sent += page.size();
      RunFinding last = page.get(page.size() - 1);
      response
          .write(lines.toString())
          .onComplete(written -> next(last.position().ordinal(), last.number()), done::tryFail);
    }

    private void end() {
      if (sent == run.counts().findings()) {
        response.end(form.end(run)).onComplete(done);
      } else {
        done.tryFail(new IllegalStateException("the run was deleted while its report was sent"));
      }
    }
  }
}
