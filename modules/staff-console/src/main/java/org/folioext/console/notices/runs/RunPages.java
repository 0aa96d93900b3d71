package org.folioext.console.notices.runs;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folioext.console.gateway.Caller;
import org.folioext.console.gateway.Found;
import org.folioext.console.gateway.Gateway;
import org.folioext.console.gateway.GatewayFailure;
import org.folioext.console.gateway.GatewayFailure.Kind;
import org.folioext.console.gateway.Url;
import org.folioext.console.notices.rules.NoticeRules;
import org.folioext.console.notices.runs.RunViews.OneRun;
import org.folioext.console.notices.runs.RunViews.RunList;
import org.folioext.console.patrons.Rights;
import org.folioext.console.web.PageRequest;
import org.folioext.console.web.Paging;
import org.folioext.console.web.View;

/** Runs: all of them, what they came to, asked for and ended. */
final class RunPages {

  static final Url HOME = new Url("/notices/runs", Map.of());

  private static final int RUNS = 20;

  private final Gateway gateway;
  private final NoticeRuns runs;
  private final NoticeRules rules;

  RunPages(Gateway gateway, NoticeRuns runs, NoticeRules rules) {
    this.gateway = gateway;
    this.runs = runs;
    this.rules = rules;
  }

  Future<View> list(PageRequest request) {
    Caller caller = request.caller();
    int page = Paging.asked(request);
    Future<Found<Run>> found = runs.all(caller, Paging.offset(page, RUNS), RUNS);
    Future<Optional<List<Held>>> held =
        Gateway.orElse(runs.held(caller).map(Optional::of), Optional.empty());
    Future<Map<String, String>> names = rules.names(caller);
    Future<Rights> rights = Rights.of(gateway, caller);
    return Future.all(found, held, names, rights)
        .map(
            all ->
                View.html(
                    "notices/runs/runs",
                    new RunList(
                        found.result().items(),
                        held.result(),
                        names.result(),
                        rights.result(),
                        new Paging(HOME, page, RUNS, found.result().total()))));
  }

  Future<View> show(PageRequest request) {
    Future<Run> run = runs.one(request.caller(), request.path("id"));
    Future<Map<String, String>> names = rules.names(request.caller());
    Future<Rights> rights = Rights.of(gateway, request.caller());
    return Future.all(run, names, rights)
        .map(
            all ->
                View.html(
                    "notices/runs/run", new OneRun(run.result(), names.result(), rights.result())));
  }

  /** A run that is there already is as good as a new one. */
  Future<View> ask(PageRequest request) {
    return runs.ask(request.caller())
        .map(run -> View.redirect(run.link()))
        .recover(
            cause ->
                cause instanceof GatewayFailure failure
                        && failure.kind() == Kind.CONFLICT
                        && failure.told().containsKey("run")
                    ? Future.succeededFuture(
                        View.redirect(Url.of("/notices/runs/%s", failure.told().get("run"))))
                    : Future.failedFuture(cause));
  }

  Future<View> cancel(PageRequest request) {
    return runs.cancel(request.caller(), request.path("id")).map(run -> View.redirect(run.link()));
  }
}
