package org.folioext.console.notices.runs;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import org.folioext.console.gateway.Caller;
import org.folioext.console.gateway.Found;
import org.folioext.console.gateway.Gateway;
import org.folioext.console.gateway.GatewayFailure;
import org.folioext.console.gateway.GatewayFailure.Kind;
import org.folioext.console.gateway.Url;
import org.folioext.console.notices.NoticeLinks;
import org.folioext.console.notices.renewals.HeldRenewals;
import org.folioext.console.notices.renewals.NoticeRenewals;
import org.folioext.console.notices.rules.NoticeRules;
import org.folioext.console.notices.runs.RunViews.OneRun;
import org.folioext.console.notices.runs.RunViews.RunList;
import org.folioext.console.patrons.Rights;
import org.folioext.console.web.PageRequest;
import org.folioext.console.web.Paging;
import org.folioext.console.web.View;

/** Runs: all of them, what they came to, asked for and ended. */
final class RunPages {

  private static final int RUNS = 20;

  private final Gateway gateway;
  private final NoticeRuns runs;
  private final NoticeRenewals renewals;
  private final NoticeRules rules;

  RunPages(Gateway gateway, NoticeRuns runs, NoticeRenewals renewals, NoticeRules rules) {
    this.gateway = gateway;
    this.runs = runs;
    this.renewals = renewals;
    this.rules = rules;
  }

  Future<View> list(PageRequest request) {
    Caller caller = request.caller();
    int page = Paging.asked(request);
    Future<Found<Run>> found = runs.all(caller, Paging.offset(page, RUNS), RUNS);
    Future<List<Waiting>> waiting = waiting(caller);
    Future<Map<String, String>> names = rules.names(caller);
    Future<Rights> rights = Rights.of(gateway, caller);
    return Future.all(found, waiting, names, rights)
        .map(
            all ->
                View.html(
                    "notices/runs/runs",
                    new RunList(
                        found.result().items(),
                        waiting.result(),
                        names.result(),
                        rights.result(),
                        new Paging(NoticeLinks.RUNS, page, RUNS, found.result().total()))));
  }

  /** Notices and renewals alike, of which the person may see one, the other or both. */
  private Future<List<Waiting>> waiting(Caller caller) {
    Future<List<Held>> held = Gateway.orElse(runs.held(caller), List.of());
    Future<List<HeldRenewals>> heldRenewals = Gateway.orElse(renewals.held(caller), List.of());
    return Future.all(held, heldRenewals)
        .map(both -> Waiting.of(held.result(), heldRenewals.result()));
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
