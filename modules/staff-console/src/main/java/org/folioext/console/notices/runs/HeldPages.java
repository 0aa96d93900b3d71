package org.folioext.console.notices.runs;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folioext.console.gateway.Caller;
import org.folioext.console.gateway.Gateway;
import org.folioext.console.notices.NoticeLinks;
import org.folioext.console.notices.Refusal;
import org.folioext.console.notices.TypedCount;
import org.folioext.console.notices.rules.NoticeRules;
import org.folioext.console.notices.runs.RunViews.OneHeld;
import org.folioext.console.patrons.Directory;
import org.folioext.console.patrons.Rights;
import org.folioext.console.web.PageRequest;
import org.folioext.console.web.View;

/** What a rule brought and that waits: let go by who states the count, or never sent. */
final class HeldPages {

  private final Gateway gateway;
  private final NoticeRuns runs;
  private final NoticeRules rules;
  private final Directory directory;

  HeldPages(Gateway gateway, NoticeRuns runs, NoticeRules rules, Directory directory) {
    this.gateway = gateway;
    this.runs = runs;
    this.rules = rules;
    this.directory = directory;
  }

  Future<View> show(PageRequest request) {
    return shown(request, 200, Optional.empty());
  }

  /** The count is typed by a person, who must have read it. */
  Future<View> letGo(PageRequest request) {
    Optional<Long> count = TypedCount.of(request);
    if (count.isEmpty()) {
      String text = request.texts().text("notices.runs.held.no-count");
      return shown(request, 422, Optional.of(new Refusal(422, "", text, Optional.empty())));
    }
    return done(
        request,
        "let-go",
        runs.letGo(request.caller(), request.path("run"), request.path("rule"), count.get()));
  }

  Future<View> drop(PageRequest request) {
    return done(
        request, "dropped", runs.drop(request.caller(), request.path("run"), request.path("rule")));
  }

  private Future<View> done(PageRequest request, String what, Future<Void> deed) {
    return deed.<View>map(nothing -> View.redirect(NoticeLinks.RUNS.with("done", what)))
        .recover(
            cause ->
                Refusal.told(
                    request.texts(),
                    cause,
                    (refusal, failure) -> shown(request, refusal.status(), Optional.of(refusal))));
  }

  private Future<View> shown(PageRequest request, int status, Optional<Refusal> refusal) {
    Caller caller = request.caller();
    String rule = request.path("rule");
    Future<Optional<Held>> held = runs.held(caller).map(all -> one(all, request.path("run"), rule));
    Future<Map<String, String>> names = rules.names(caller);
    Future<Rights> rights = Rights.of(gateway, caller);
    return Future.all(held, names, rights)
        .compose(
            all -> directory.users(caller, held.result().map(Held::examples).orElse(List.of())))
        .map(
            people ->
                new View.Html(
                    status,
                    "notices/runs/held",
                    new OneHeld(
                        held.result(),
                        names.result().getOrDefault(rule, rule),
                        people,
                        rights.result(),
                        refusal)));
  }

  private static Optional<Held> one(List<Held> all, String run, String rule) {
    return all.stream()
        .filter(held -> held.run().equals(run) && held.rule().equals(rule))
        .findFirst();
  }
}
