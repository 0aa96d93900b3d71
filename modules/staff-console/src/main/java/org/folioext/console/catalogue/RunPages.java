package org.folioext.console.catalogue;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folioext.console.catalogue.Views.InRecord;
import org.folioext.console.catalogue.Views.RunList;
import org.folioext.console.catalogue.Views.RunView;
import org.folioext.console.gateway.Cql;
import org.folioext.console.gateway.Gateway;
import org.folioext.console.gateway.Url;
import org.folioext.console.web.PageRequest;
import org.folioext.console.web.Paging;
import org.folioext.console.web.View;

/** The list of runs, and one of them. */
final class RunPages {

  private static final Url HOME = new Url("/catalogue", Map.of());

  /** The status at which htmx asks no more. */
  private static final int STOP = 286;

  private static final int RUNS = 25;
  private static final int FINDINGS = 50;

  private final MarcChecks marcChecks;

  RunPages(MarcChecks marcChecks) {
    this.marcChecks = marcChecks;
  }

  Future<View> list(PageRequest request) {
    return runs(request).map(found -> View.html("catalogue/runs", found));
  }

  /** The same list alone, for a page that is open already. */
  Future<View> rows(PageRequest request) {
    return runs(request)
        .map(found -> new View.Html(found.open() > 0 ? 200 : STOP, "catalogue/rows", found));
  }

  private Future<RunList> runs(PageRequest request) {
    Optional<String> state = request.query("state").filter(Run.STATES::contains);
    int page = Paging.asked(request);
    Url here = HOME.with("state", state);
    return marcChecks
        .runs(
            request.caller(),
            state.map(one -> Cql.is("state", one)),
            Paging.offset(page, RUNS),
            RUNS)
        .map(
            found ->
                new RunList(
                    found.items(),
                    state,
                    Run.STATES,
                    new Url("/catalogue/rows", here.query()).with("page", page),
                    new Paging(here, page, RUNS, found.total())));
  }

  Future<View> run(PageRequest request) {
    return view(request).map(found -> View.html("catalogue/run", found));
  }

  /** How far the run is, for a page that is open already. */
  Future<View> progress(PageRequest request) {
    return marcChecks
        .run(request.caller(), request.path("id"))
        .map(
            run ->
                run.open()
                    ? View.html("catalogue/progress", run)
                    : View.redirect(Links.run(run.id())));
  }

  private Future<RunView> view(PageRequest request) {
    String id = request.path("id");
    Optional<String> severity = request.query("severity").filter(Severity.ALL::contains);
    Optional<String> rule = request.query("rule");
    boolean byRule = request.query("view").equals(Optional.of("rules"));
    int page = Paging.asked(request);
    Url here =
        Links.run(id)
            .with("severity", severity)
            .with("rule", rule)
            .with("view", byRule ? "rules" : "");
    Optional<String> query =
        Cql.all(
            Stream.of(
                    severity.map(one -> Cql.is("severity", one)),
                    rule.map(one -> Cql.is("rule", one)))
                .flatMap(Optional::stream)
                .toList());
    Future<Run> run = marcChecks.run(request.caller(), id);
    Future<Map<String, Rule>> rules = Gateway.orElse(rules(request), Map.of());
    return Future.all(run, rules)
        .compose(
            both ->
                marcChecks.findings(
                    request.caller(),
                    id,
                    query,
                    request.texts().locale().getLanguage(),
                    Paging.offset(page, FINDINGS),
                    byRule ? 0 : FINDINGS))
        .map(
            found ->
                new RunView(
                    run.result(),
                    byRecord(found.items()),
                    severity,
                    rule,
                    byRule,
                    rules.result(),
                    here,
                    new Paging(here, page, FINDINGS, found.total())));
  }

  private Future<Map<String, Rule>> rules(PageRequest request) {
    return marcChecks
        .rules(request.caller(), Optional.empty())
        .map(
            found ->
                found.items().stream()
                    .collect(Collectors.toMap(Rule::id, Function.identity(), (a, b) -> a)));
  }

  private static List<InRecord> byRecord(List<Finding> findings) {
    List<InRecord> records = new ArrayList<>();
    for (Finding finding : findings) {
      InRecord last = records.isEmpty() ? null : records.get(records.size() - 1);
      if (last == null || last.ordinal() != finding.record()) {
        last = new InRecord(finding.record(), finding.control(), new ArrayList<>());
        records.add(last);
      }
      last.findings().add(finding);
    }
    return records;
  }

  Future<View> cancel(PageRequest request) {
    return marcChecks
        .cancel(request.caller(), request.path("id"))
        .map(run -> View.redirect(Links.run(run.id())));
  }

  Future<View> askToDelete(PageRequest request) {
    return marcChecks
        .run(request.caller(), request.path("id"))
        .map(run -> View.html("catalogue/delete", run));
  }

  Future<View> delete(PageRequest request) {
    return marcChecks
        .delete(request.caller(), request.path("id"))
        .map(gone -> View.redirect(HOME.with("done", "deleted")));
  }
}
