package org.folioext.console.notices.rules;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folioext.console.gateway.Gateway;
import org.folioext.console.notices.NoticeLinks;
import org.folioext.console.notices.Refusal;
import org.folioext.console.notices.rules.EditorView.Newer;
import org.folioext.console.patrons.Directory;
import org.folioext.console.patrons.Rights;
import org.folioext.console.web.PageRequest;
import org.folioext.console.web.View;

/** The editor of rules: checked as often as one likes, then kept. */
final class EditorPages {

  private static final String NOT_USABLE = "not-usable";
  private static final String OUTDATED = "version-outdated";
  private static final String ID_TAKEN = "id-taken";

  private final Gateway gateway;
  private final NoticeRules rules;
  private final DraftPreview drafts;
  private final Directory directory;

  EditorPages(Gateway gateway, NoticeRules rules, DraftPreview drafts, Directory directory) {
    this.gateway = gateway;
    this.rules = rules;
    this.drafts = drafts;
    this.directory = directory;
  }

  Future<View> begin(PageRequest request) {
    return view(request, RuleDraft.NEW, Optional.empty()).map(view -> page(200, view));
  }

  Future<View> open(PageRequest request) {
    return rules
        .one(request.caller(), request.path("id"))
        .compose(
            rule ->
                Future.all(
                        view(request, RuleDraft.of(rule), Optional.of(rule)),
                        rules.beside(request.caller(), rule.id()))
                    .map(
                        both ->
                            page(
                                200,
                                both.<EditorView>resultAt(0)
                                    .saying(Checked.of(rule))
                                    .besides(both.resultAt(1)))));
  }

  Future<View> create(PageRequest request) {
    return take(request, RuleDraft.of(request, Optional.empty()), Optional.empty());
  }

  Future<View> change(PageRequest request) {
    String id = request.path("id");
    return rules
        .one(request.caller(), id)
        .compose(rule -> take(request, RuleDraft.of(request, Optional.of(id)), Optional.of(rule)));
  }

  private Future<View> take(PageRequest request, RuleDraft draft, Optional<Rule> kept) {
    return view(request, draft, kept).compose(view -> take(request, view));
  }

  private Future<View> take(PageRequest request, EditorView view) {
    if (ConditionForm.isChange(request)) {
      return Future.succeededFuture(page(200, view));
    }
    Map<String, String> wrong = DraftJson.noNumbers(view.draft(), request.texts());
    if (!wrong.isEmpty()) {
      return Future.succeededFuture(page(422, view.mistaken(wrong)));
    }
    Places places = new Places();
    JsonObject json = DraftJson.of(view.draft(), places);
    return switch (request.form("do").orElse("")) {
      case "save" -> save(request, view, json, places);
      case "preview" -> preview(request, view, json, places);
      default -> check(request, view, json, places);
    };
  }

  private Future<View> check(PageRequest request, EditorView view, JsonObject json, Places places) {
    return rules
        .check(request.caller(), json)
        .map(
            checked ->
                checked.mistakes().isEmpty()
                    ? page(200, view.saying(checked))
                    : page(422, view.mistaken(places.mistakes(checked.mistakes()))))
        .recover(cause -> refused(request, view, places, cause));
  }

  /** Of what stands in the fields, saved or not. */
  private Future<View> preview(
      PageRequest request, EditorView view, JsonObject json, Places places) {
    return drafts
        .of(request.caller(), json)
        .<View>map(View::redirect)
        .recover(cause -> refused(request, view, places, cause));
  }

  private Future<View> save(PageRequest request, EditorView view, JsonObject json, Places places) {
    RuleDraft draft = view.draft();
    Beside.answer(request, json);
    Future<Rule> saved =
        draft
            .kept()
            .map(id -> rules.change(request.caller(), id, json.put("version", draft.version())))
            .orElseGet(() -> rules.add(request.caller(), json));
    return saved
        .map(rule -> View.redirect(NoticeLinks.rule(rule.id()).with("done", "saved")))
        .recover(cause -> refused(request, view, places, cause));
  }

  private Future<View> refused(
      PageRequest request, EditorView view, Places places, Throwable cause) {
    return Refusal.told(
        request.texts(),
        cause,
        (refusal, failure) ->
            switch (refusal.code()) {
              case NOT_USABLE -> wrong(422, view, places.mistakes(failure.told()));
              case OUTDATED -> outrun(request, view);
              case SwitchPages.OVERLAP ->
                  Future.succeededFuture(
                      page(409, view.beside(refusal.text(), Beside.told(failure))));
              case ID_TAKEN -> wrong(409, view, Map.of("id", refusal.text()));
              default -> wrong(refusal.status(), view, Map.of("", refusal.text()));
            });
  }

  private static Future<View> wrong(int status, EditorView view, Map<String, String> mistakes) {
    return Future.succeededFuture(page(status, view.mistaken(mistakes)));
  }

  /** What the person wrote stays; saving once more puts it in place of what is kept now. */
  private Future<View> outrun(PageRequest request, EditorView view) {
    return rules
        .one(request.caller(), view.draft().kept().orElseThrow())
        .compose(
            rule ->
                view(request, view.draft().over(rule.version()), Optional.of(rule))
                    .compose(
                        shown -> by(request, rule).map(by -> shown.after(new Newer(rule, by)))))
        .map(shown -> page(409, shown));
  }

  private Future<String> by(PageRequest request, Rule rule) {
    List<String> user = rule.by().stream().toList();
    return directory
        .users(request.caller(), user)
        .map(names -> rule.by().map(id -> names.getOrDefault(id, id)).orElse(""));
  }

  private Future<EditorView> view(PageRequest request, RuleDraft draft, Optional<Rule> kept) {
    Future<Offers> offers = Offers.of(directory, request.caller(), draft);
    Future<Rights> rights = Rights.of(gateway, request.caller());
    return Future.all(offers, rights)
        .map(all -> EditorView.of(draft, kept, offers.result(), rights.result()));
  }

  private static View page(int status, EditorView view) {
    return new View.Html(status, "notices/rules/editor", view);
  }
}
