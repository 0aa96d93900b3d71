package org.folioext.console.notices.renewals;

import io.vertx.core.Future;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folioext.console.gateway.Caller;
import org.folioext.console.gateway.Cql;
import org.folioext.console.gateway.Found;
import org.folioext.console.gateway.Gateway;
import org.folioext.console.gateway.GatewayFailure;
import org.folioext.console.gateway.GatewayFailure.Kind;
import org.folioext.console.notices.NoticeLinks;
import org.folioext.console.notices.Refusal;
import org.folioext.console.notices.TypedCount;
import org.folioext.console.notices.renewals.RenewalViews.Names;
import org.folioext.console.notices.renewals.RenewalViews.OneHeld;
import org.folioext.console.patrons.Rights;
import org.folioext.console.web.PageRequest;
import org.folioext.console.web.View;

/** Renewals that wait: let go by who states how many they are, or dropped. */
final class HeldRenewalPages {

  private static final int EXAMPLES = 5;

  private final Gateway gateway;
  private final NoticeRenewals renewals;
  private final RenewalNames names;

  HeldRenewalPages(Gateway gateway, NoticeRenewals renewals, RenewalNames names) {
    this.gateway = gateway;
    this.renewals = renewals;
    this.names = names;
  }

  Future<View> show(PageRequest request) {
    return shown(request, 200, Optional.empty());
  }

  /** The count is typed by a person, who must have read it. */
  Future<View> letGo(PageRequest request) {
    Optional<Long> count = TypedCount.of(request);
    if (count.isEmpty()) {
      String text = request.texts().text("notices.renewals.held.no-count");
      return shown(request, 422, Optional.of(new Refusal(422, "", text, Optional.empty())));
    }
    return decided(request, true, count.get());
  }

  /** The count is the one of the page. */
  Future<View> drop(PageRequest request) {
    return decided(request, false, TypedCount.of(request).orElse(1L));
  }

  private Future<View> decided(PageRequest request, boolean lets, long count) {
    String done = lets ? "renewals-let-go" : "renewals-dropped";
    return renewals
        .decide(request.caller(), request.path("run"), request.path("rule"), lets, count)
        .<View>map(nothing -> View.redirect(NoticeLinks.RUNS.with("done", done)))
        .recover(
            cause ->
                cause instanceof GatewayFailure failure && failure.kind() == Kind.NOT_FOUND
                    ? shown(request, 404, Optional.empty())
                    : Refusal.told(
                        request.texts(),
                        cause,
                        (refusal, told) -> shown(request, refusal.status(), Optional.of(refusal))));
  }

  private Future<View> shown(PageRequest request, int status, Optional<Refusal> refusal) {
    Caller caller = request.caller();
    Future<Optional<HeldRenewals>> held =
        renewals.held(caller).map(all -> one(all, request.path("run"), request.path("rule")));
    Future<Optional<Boolean>> on = renewals.on(caller);
    Future<Rights> rights = Rights.of(gateway, caller);
    return Future.all(held, on, rights)
        .compose(all -> loans(caller, held.result()))
        .map(
            loans ->
                new View.Html(
                    status,
                    "notices/renewals/held",
                    new OneHeld(
                        held.result(),
                        loans.predicted(),
                        loans.examples(),
                        loans.names(),
                        on.result(),
                        rights.result(),
                        refusal)));
  }

  private static Optional<HeldRenewals> one(List<HeldRenewals> all, String run, String rule) {
    return all.stream()
        .filter(held -> held.run().equals(run) && held.rule().equals(rule))
        .findFirst();
  }

  /** What is told of the loans that wait. */
  private record Loans(Map<String, Long> predicted, List<Renewal> examples, Names names) {}

  private Future<Loans> loans(Caller caller, Optional<HeldRenewals> held) {
    return held.map(one -> loans(caller, query(one)))
        .orElseGet(
            () ->
                Future.succeededFuture(
                    new Loans(Map.of(), List.of(), new Names(Map.of(), Map.of(), Map.of()))));
  }

  private static String query(HeldRenewals held) {
    return String.join(
        " and ",
        Cql.is("runId", held.run()),
        Cql.is("ruleId", held.rule()),
        Cql.is("state", "ready"));
  }

  private Future<Loans> loans(Caller caller, String query) {
    List<Future<Long>> counts =
        Comparison.PREDICTED.stream()
            .map(one -> renewals.count(caller, query + " and " + Cql.is("predicted", one)))
            .toList();
    Future<Found<Renewal>> some = renewals.all(caller, Optional.of(query), 0, EXAMPLES);
    return Future.all(counts)
        .compose(all -> some)
        .compose(found -> names.of(caller, found.items(), List.of()))
        .map(known -> new Loans(predicted(counts), some.result().items(), known));
  }

  private static Map<String, Long> predicted(List<Future<Long>> counts) {
    Map<String, Long> predicted = new LinkedHashMap<>();
    for (int i = 0; i < counts.size(); i++) {
      predicted.put(Comparison.PREDICTED.get(i), counts.get(i).result());
    }
    return predicted;
  }
}
