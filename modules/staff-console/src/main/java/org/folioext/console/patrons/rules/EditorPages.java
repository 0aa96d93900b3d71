package org.folioext.console.patrons.rules;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import org.folioext.console.gateway.Caller;
import org.folioext.console.gateway.Cql;
import org.folioext.console.gateway.Gateway;
import org.folioext.console.gateway.GatewayFailure;
import org.folioext.console.gateway.GatewayFailure.Kind;
import org.folioext.console.patrons.Mistake;
import org.folioext.console.patrons.rules.RuleViews.Editor;
import org.folioext.console.patrons.settings.Change;
import org.folioext.console.patrons.settings.PatronSettings;
import org.folioext.console.web.PageRequest;
import org.folioext.console.web.View;

/** The editor of the library's own rules: tried as often as one likes, then kept. */
final class EditorPages {

  private static final int VERSIONS = 50;

  private final PatronRules rules;
  private final PatronSettings settings;

  EditorPages(PatronRules rules, PatronSettings settings) {
    this.rules = rules;
    this.settings = settings;
  }

  /** What a person wrote. */
  private record Draft(Optional<String> id, int version, String yaml) {

    static Draft of(PageRequest request, Optional<String> id) {
      return new Draft(id, number(request.form("version")), request.written("yaml"));
    }

    /** The same over what somebody else wrote: saved once more, it takes its place. */
    Draft at(String newest) {
      return new Draft(id, number(Optional.ofNullable(newest)), yaml);
    }

    private static int number(Optional<String> text) {
      return text.filter(one -> one.matches("[0-9]{1,9}")).map(Integer::valueOf).orElse(0);
    }
  }

  /** An empty editor holds an example, in the person's language. */
  Future<View> begin(PageRequest request) {
    Draft draft = new Draft(Optional.empty(), 0, request.texts().text("patrons.rules.example"));
    return Future.succeededFuture(
        page(200, draft, List.of(), Optional.empty(), Optional.empty(), List.of()));
  }

  Future<View> open(PageRequest request) {
    String id = request.path("id");
    Future<GroupRule> rule = rules.own(request.caller(), id);
    Future<List<Change>> history = history(request.caller(), Optional.of(id));
    return Future.all(rule, history)
        .map(
            both ->
                page(
                    200,
                    new Draft(Optional.of(id), rule.result().version(), rule.result().yaml()),
                    List.of(),
                    Optional.empty(),
                    Optional.of(rule.result()),
                    history.result()));
  }

  Future<View> create(PageRequest request) {
    return take(request, Draft.of(request, Optional.empty()));
  }

  Future<View> change(PageRequest request) {
    return take(request, Draft.of(request, Optional.of(request.path("id"))));
  }

  private Future<View> take(PageRequest request, Draft draft) {
    boolean keep = request.form("do").equals(Optional.of("save"));
    return written(request.caller(), draft, !keep)
        .compose(
            rule ->
                keep
                    ? Future.succeededFuture(
                        View.redirect(RuleViews.own(rule.id()).with("done", "saved")))
                    : shown(request, 200, draft, Optional.empty(), Optional.of(rule)))
        .recover(
            cause ->
                cause instanceof GatewayFailure failure
                    ? refused(request, draft, failure)
                    : Future.failedFuture(cause));
  }

  private Future<View> refused(PageRequest request, Draft draft, GatewayFailure failure) {
    return switch (failure.code()) {
      case "cases-fail" ->
          written(request.caller(), draft, true)
              .compose(
                  rule ->
                      shown(
                          request,
                          422,
                          draft,
                          Optional.of("patrons.rules.cases-fail"),
                          Optional.of(rule)));
      case "name-taken" ->
          shown(request, 409, draft, Optional.of("patrons.rules.name-taken"), Optional.empty());
      case "version-outdated" ->
          shown(
              request,
              409,
              draft.at(failure.told().get("version")),
              Optional.of("patrons.rules.outdated"),
              Optional.empty());
      default ->
          failure.kind() == Kind.REFUSED && failure.said().isPresent()
              ? history(request.caller(), draft.id())
                  .map(
                      history ->
                          page(
                              422,
                              draft,
                              Mistake.of(failure, draft.yaml()),
                              Optional.empty(),
                              Optional.empty(),
                              history))
              : Future.failedFuture(failure);
    };
  }

  private Future<GroupRule> written(Caller caller, Draft draft, boolean dryRun) {
    return draft
        .id()
        .map(id -> rules.change(caller, id, draft.yaml(), draft.version(), dryRun))
        .orElseGet(() -> rules.add(caller, draft.yaml(), dryRun));
  }

  private Future<View> shown(
      PageRequest request,
      int status,
      Draft draft,
      Optional<String> problem,
      Optional<GroupRule> tried) {
    return history(request.caller(), draft.id())
        .map(history -> page(status, draft, List.of(), problem, tried, history));
  }

  private Future<List<Change>> history(Caller caller, Optional<String> id) {
    return id.isEmpty()
        ? Future.succeededFuture(List.of())
        : Gateway.orElse(
            settings
                .history(caller, Optional.of(Cql.is("ruleId", id.get())), 0, VERSIONS)
                .map(found -> found.items()),
            List.of());
  }

  private static View page(
      int status,
      Draft draft,
      List<Mistake> mistakes,
      Optional<String> problem,
      Optional<GroupRule> tried,
      List<Change> history) {
    return new View.Html(
        status,
        "patrons/rules/editor",
        new Editor(draft.id(), draft.version(), draft.yaml(), mistakes, problem, tried, history));
  }

  Future<View> askToRemove(PageRequest request) {
    return rules
        .own(request.caller(), request.path("id"))
        .map(rule -> View.html("patrons/rules/remove", rule));
  }

  Future<View> remove(PageRequest request) {
    return rules
        .remove(request.caller(), request.path("id"))
        .map(gone -> View.redirect(RuleViews.HOME.with("done", "removed")));
  }
}
