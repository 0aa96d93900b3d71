package org.folioext.console.jobs;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import org.folioext.console.gateway.GatewayFailure;
import org.folioext.console.gateway.GatewayFailure.Kind;
import org.folioext.console.jobs.Jobs.OfModule;
import org.folioext.console.web.PageGroup;
import org.folioext.console.web.PageRequest;
import org.folioext.console.web.PageRoutes;
import org.folioext.console.web.View;

/** What runs, and what ran, in all modules that are installed. */
public final class JobsPages implements PageGroup {

  private final List<JobSource> sources;

  public JobsPages(List<JobSource> sources) {
    this.sources = List.copyOf(sources);
  }

  @Override
  public String id() {
    return "jobs";
  }

  @Override
  public void mount(PageRoutes routes) {
    routes.get("", this::jobs);
  }

  private Future<View> jobs(PageRequest request) {
    List<Future<Optional<OfModule>>> modules =
        sources.stream().map(source -> module(source, request)).toList();
    return Future.all(modules)
        .map(
            all ->
                View.html(
                    "jobs/jobs",
                    new Jobs(modules.stream().flatMap(one -> one.result().stream()).toList())));
  }

  private static Future<Optional<OfModule>> module(JobSource source, PageRequest request) {
    String title = request.texts().text(source.titleKey());
    return source
        .jobs(request)
        .map(jobs -> Optional.of(new OfModule(title, jobs, Optional.empty())))
        .recover(
            cause ->
                cause instanceof GatewayFailure failure && failure.kind() != Kind.SIGNED_OUT
                    ? Future.succeededFuture(silent(title, failure))
                    : Future.failedFuture(cause));
  }

  private static Optional<OfModule> silent(String title, GatewayFailure failure) {
    return switch (failure.kind()) {
      case NOT_INSTALLED -> Optional.empty();
      case FORBIDDEN -> Optional.of(OfModule.hidden(title));
      default -> Optional.of(OfModule.unknown(title, "jobs.silent"));
    };
  }
}
