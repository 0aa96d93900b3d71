package org.folioext.marcchecks.http.run;

import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.folioext.marc.checks.Severity;
import org.folioext.marcchecks.app.run.RecordsFile;
import org.folioext.marcchecks.app.run.RecordsFile.Part;
import org.folioext.marcchecks.app.run.RunService;
import org.folioext.marcchecks.domain.run.Run;
import org.folioext.okapi.Failure;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.okapi.http.Routes;
import org.folioext.okapi.job.JobState;

/**
 * {@code GET /marc-checks/runs/{id}/records-file}: one of the two files, as fast as the client
 * takes it. Thread-safe.
 */
public final class RecordsFileRoute implements Routes {
  private static final int LONGEST_NAME = 100;

  private final RunService service;
  private final RecordsFile file;
  private final Duration patience;

  /**
   * A route.
   *
   * @param patience with a client that takes nothing
   */
  public RecordsFileRoute(RunService service, RecordsFile file, Duration patience) {
    this.service = service;
    this.file = file;
    this.patience = patience;
  }

  @Override
  public void mount(Router router) {
    router
        .get("/marc-checks/runs/:id/records-file")
        .handler(web -> Future.succeededFuture(web).compose(this::send).onFailure(web::fail));
  }

  private Future<Void> send(RoutingContext web) {
    String tenant = OkapiHeaders.of(web.request().headers()).tenant();
    Part part = part(web.request().getParam("part"));
    Severity severity = severity(web.request().getParam("severity"));
    return service
        .get(tenant, web.pathParam("id"))
        .compose(
            run -> {
              if (run.state() != JobState.FINISHED) {
                return Failure.conflict("run-unfinished", "The run is not finished.").future();
              }
              if (run.upload().isEmpty()) {
                return Failure.conflict("upload-gone", "The file of this run is kept no more.")
                    .future();
              }
              return Download.send(
                  web,
                  new FileHead("application/octet-stream", name(run, part)),
                  file.of(tenant, run, part, severity),
                  patience);
            });
  }

  private static String name(Run run, Part part) {
    String plain = run.fileName().replaceAll("[^A-Za-z0-9._-]", "_").replaceAll("\\.gz$", "");
    String end = plain.substring(Math.max(0, plain.length() - LONGEST_NAME));
    return part.name().toLowerCase(Locale.ROOT) + "-" + end;
  }

  private static Part part(String name) {
    if ("clean".equals(name)) {
      return Part.CLEAN;
    }
    if ("held".equals(name)) {
      return Part.HELD;
    }
    throw Failure.invalid("parameter-invalid", "part is one of clean, held.");
  }

  private static Severity severity(String name) {
    return Optional.ofNullable(name)
        .map(
            id ->
                Severity.of(id)
                    .orElseThrow(
                        () ->
                            Failure.invalid(
                                "parameter-invalid",
                                "severity is one of error, warning, check, note.")))
        .orElse(Severity.ERROR);
  }
}
