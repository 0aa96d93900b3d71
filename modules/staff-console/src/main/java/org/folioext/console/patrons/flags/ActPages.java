package org.folioext.console.patrons.flags;

import io.vertx.core.Future;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folioext.console.gateway.GatewayFailure;
import org.folioext.console.patrons.Left;
import org.folioext.console.patrons.PatronActions;
import org.folioext.console.patrons.PatronLinks;
import org.folioext.console.patrons.Told;
import org.folioext.console.web.PageRequest;
import org.folioext.console.web.Texts;
import org.folioext.console.web.View;
import org.folioext.okapi.Failure;

/**
 * What staff change in FOLIO from a flag: chosen, previewed, confirmed. What was seen goes along
 * with the confirmation, so that nothing is overwritten that somebody changed meanwhile.
 */
final class ActPages {

  private static final List<String> TEXTS =
      List.of("description", "patronMessage", "title", "text");

  private final PatronActions actions;
  private final Acting acting;

  ActPages(PatronActions actions, Acting acting) {
    this.actions = actions;
    this.acting = acting;
  }

  /** Choices, or where there are none the preview. */
  Future<View> begin(PageRequest request) {
    return acting
        .about(request, effect(request), Optional.empty())
        .map(act -> act.with(Map.of("borrowing", "on", "renewals", "on", "requests", "on")))
        .compose(act -> act.chooses() ? shown(act, 200) : preview(request, act));
  }

  /** The preview of what was chosen. */
  Future<View> preview(PageRequest request) {
    return chosen(request).compose(act -> preview(request, act));
  }

  private Future<View> preview(PageRequest request, Act act) {
    return actions
        .preview(request.caller(), act.flag().id(), act.effect(), wish(request.texts(), act))
        .map(seen -> act.with(Acting.preview(request.texts(), seen)))
        .compose(seen -> shown(seen, 200))
        .recover(cause -> told(request, act, cause));
  }

  /** Does it. */
  Future<View> act(PageRequest request) {
    return chosen(request)
        .compose(
            act ->
                actions
                    .act(
                        request.caller(),
                        act.flag().id(),
                        act.effect(),
                        seen(request, wish(request.texts(), act)))
                    .map(left -> done(act, act.effect()))
                    .recover(cause -> told(request, act, cause)));
  }

  /** What taking it back would change. */
  Future<View> beginUndo(PageRequest request) {
    return undone(request)
        .compose(
            act ->
                actions
                    .previewUndo(request.caller(), request.path("left"))
                    .map(seen -> act.with(Acting.preview(request.texts(), seen)))
                    .compose(seen -> shown(seen, 200))
                    .recover(cause -> told(request, act, cause)));
  }

  /** Takes it back. */
  Future<View> undo(PageRequest request) {
    return undone(request)
        .compose(
            act ->
                actions
                    .undo(request.caller(), request.path("left"))
                    .map(left -> done(act, left.state().equals("gone") ? "undo-gone" : "undo"))
                    .recover(cause -> told(request, act, cause)));
  }

  /** Finds out what became of it. */
  Future<View> settle(PageRequest request) {
    return undone(request)
        .compose(
            act ->
                actions
                    .settle(request.caller(), request.path("left"))
                    .map(left -> done(act, "settle"))
                    .recover(cause -> told(request, act, cause)));
  }

  private static View done(Act act, String what) {
    return View.redirect(PatronLinks.flag(act.flag().id()).with("done", what));
  }

  private static Future<View> shown(Act act, int status) {
    return Future.succeededFuture(new View.Html(status, "patrons/flags/act", act.view()));
  }

  private static Future<View> told(PageRequest request, Act act, Throwable cause) {
    return cause instanceof GatewayFailure failure && Told.fits(failure)
        ? shown(
            act.with(
                Told.of(request.texts(), failure, act.effect()),
                Change.conflict(request.texts(), failure)),
            failure.kind().status())
        : Future.failedFuture(cause);
  }

  private static String effect(PageRequest request) {
    String effect = request.path("effect");
    if (!PatronActions.EFFECTS.contains(effect)) {
      throw Failure.notFound("effect", effect);
    }
    return effect;
  }

  private Future<Act> chosen(PageRequest request) {
    Map<String, String> options = new LinkedHashMap<>();
    TEXTS.forEach(
        name ->
            request.form(name).ifPresent(text -> options.put(name, text.replace("\r\n", "\n"))));
    ActView.SWITCHES.forEach(name -> request.form(name).ifPresent(on -> options.put(name, "on")));
    return acting.about(request, effect(request), Optional.empty()).map(act -> act.with(options));
  }

  private Future<Act> undone(PageRequest request) {
    return actions
        .left(request.caller(), request.path("left"))
        .map(left -> ofThisFlag(request, left))
        .compose(left -> acting.about(request, left.effect(), Optional.of(left)));
  }

  private static Left ofThisFlag(PageRequest request, Left left) {
    if (!left.flag().equals(request.path("id"))) {
      throw Failure.notFound("left", left.id());
    }
    return left;
  }

  /** What was chosen; what staff read first is named in the person's language where it is left. */
  private static JsonObject wish(Texts texts, Act act) {
    JsonObject wish = new JsonObject();
    if (act.effect().equals("block")) {
      ActView.SWITCHES.forEach(name -> wish.put(name, act.options().containsKey(name)));
    }
    if (act.chooses()) {
      TEXTS.stream()
          .filter(act.options()::containsKey)
          .forEach(name -> wish.put(name, act.options().get(name)));
      String first = PatronActions.READ_FIRST.get(act.effect());
      wish.put(
          first, act.options().getOrDefault(first, PatronActions.named(texts, act.flag().kind())));
    }
    return wish;
  }

  private static JsonObject seen(PageRequest request, JsonObject wish) {
    try {
      return wish.put("before", new JsonObject(request.form("before").orElse("")))
          .put("after", new JsonObject(request.form("after").orElse("")));
    } catch (DecodeException e) {
      throw Failure.invalid("refused", "The form does not say what was seen.");
    }
  }
}
