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

  /** An empty editor holds an example, in the person's language. */
  Future<View> begin(PageRequest request) {
    String example = request.texts().text("patrons.rules.example");
    return Future.succeededFuture(page(200, Editor.of(Optional.empty(), 0, example)));
  }

  Future<View> open(PageRequest request) {
    return rules
        .own(request.caller(), request.path("id"))
        .map(rule -> Editor.of(Optional.of(rule.id()), rule.version(), rule.yaml()).tried(rule))
        .compose(editor -> shown(request, 200, editor));
  }

  Future<View> create(PageRequest request) {
    return take(request, written(request, Optional.empty()));
  }

  Future<View> change(PageRequest request) {
    return take(request, written(request, Optional.of(request.path("id"))));
  }

  private static Editor written(PageRequest request, Optional<String> id) {
    return Editor.of(id, number(request.form("version")), request.written("yaml"));
  }

  private static int number(Optional<String> text) {
    return text.filter(one -> one.matches("[0-9]{1,9}")).map(Integer::valueOf).orElse(0);
  }

  private Future<View> take(PageRequest request, Editor draft) {
    return done(request, draft)
        .recover(
            cause ->
                cause instanceof GatewayFailure failure
                    ? refused(request, draft, failure)
                    : Future.failedFuture(cause));
  }

  private Future<View> done(PageRequest request, Editor draft) {
    return switch (request.form("do").orElse("")) {
      case "save" ->
          sent(request.caller(), draft, false)
              .map(rule -> View.redirect(RuleViews.own(rule.id()).with("done", "saved")));
      case "count" ->
          sent(request.caller(), draft, true).compose(rule -> counted(request, draft.tried(rule)));
      default ->
          sent(request.caller(), draft, true)
              .compose(rule -> shown(request, 200, draft.tried(rule)));
    };
  }

  /** The cases are shown though it cannot be counted. */
  private Future<View> counted(PageRequest request, Editor draft) {
    return rules
        .count(request.caller(), draft.yaml())
        .compose(count -> shown(request, 200, draft.counted(count)))
        .recover(
            cause ->
                notCounted(cause)
                    .map(why -> shown(request, 200, draft.refused(why)))
                    .orElseGet(() -> Future.failedFuture(cause)));
  }

  private static Optional<String> notCounted(Throwable cause) {
    if (!(cause instanceof GatewayFailure failure)) {
      return Optional.empty();
    }
    return switch (failure.kind()) {
      case FORBIDDEN -> Optional.of("patrons.rules.count.forbidden");
      case FAILED, UNREACHABLE -> Optional.of("patrons.rules.count.failed-at-once");
      default -> Optional.empty();
    };
  }

  private Future<View> refused(PageRequest request, Editor draft, GatewayFailure failure) {
    return switch (failure.code()) {
      case "cases-fail" ->
          sent(request.caller(), draft, true)
              .compose(
                  rule ->
                      shown(request, 422, draft.refused("patrons.rules.cases-fail").tried(rule)));
      case "name-taken" -> shown(request, 409, draft.refused("patrons.rules.name-taken"));
      case "version-outdated" -> {
        int newest = number(failure.told("version"));
        yield shown(request, 409, draft.at(newest).refused("patrons.rules.outdated"));
      }
      default ->
          failure.kind() == Kind.REFUSED && failure.said().isPresent()
              ? shown(request, 422, draft.mistaken(Mistake.of(failure, draft.yaml())))
              : Future.failedFuture(failure);
    };
  }

  private Future<GroupRule> sent(Caller caller, Editor draft, boolean dryRun) {
    return draft
        .id()
        .map(id -> rules.change(caller, id, draft.yaml(), draft.version(), dryRun))
        .orElseGet(() -> rules.add(caller, draft.yaml(), dryRun));
  }

  private Future<View> shown(PageRequest request, int status, Editor editor) {
    return history(request.caller(), editor.id())
        .map(history -> page(status, editor.after(history)));
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

  private static View page(int status, Editor editor) {
    return new View.Html(status, "patrons/rules/editor", editor);
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
