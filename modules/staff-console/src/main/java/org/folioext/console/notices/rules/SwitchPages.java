package org.folioext.console.notices.rules;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import org.folioext.console.notices.NoticeLinks;
import org.folioext.console.notices.Refusal;
import org.folioext.console.notices.rules.Beside.Policy;
import org.folioext.console.web.PageRequest;
import org.folioext.console.web.View;

/** Switches rules on and off, and takes them away, once a person has said yes. */
final class SwitchPages {

  /** FOLIO sends the same by its own notice policies, whose names are told by their ids. */
  static final String OVERLAP = "folio-sends-too";

  private final NoticeRules rules;

  SwitchPages(NoticeRules rules) {
    this.rules = rules;
  }

  Future<View> ask(PageRequest request) {
    return shown(request, "switch", 200, Optional.empty(), List.of());
  }

  Future<View> askToRemove(PageRequest request) {
    return shown(request, "remove", 200, Optional.empty(), List.of());
  }

  private Future<View> shown(
      PageRequest request,
      String template,
      int status,
      Optional<Refusal> refusal,
      List<Policy> overlaps) {
    return rules
        .one(request.caller(), request.path("id"))
        .map(
            rule ->
                new View.Html(
                    status, "notices/rules/" + template, new SwitchView(rule, refusal, overlaps)));
  }

  /** Says what the person saw, so that nothing is switched that they did not. */
  Future<View> turn(PageRequest request) {
    boolean on = request.form("to").equals(Optional.of("on"));
    JsonObject enabled = new JsonObject().put("enabled", on).put("version", version(request));
    Beside.answer(request, enabled);
    return rules
        .enable(request.caller(), request.path("id"), enabled)
        .<View>map(rule -> View.redirect(NoticeLinks.RULES.with("done", on ? "on" : "off")))
        .recover(cause -> refused(request, "switch", cause));
  }

  Future<View> remove(PageRequest request) {
    return rules
        .remove(request.caller(), request.path("id"), version(request))
        .<View>map(gone -> View.redirect(NoticeLinks.RULES.with("done", "removed")))
        .recover(cause -> refused(request, "remove", cause));
  }

  private Future<View> refused(PageRequest request, String template, Throwable cause) {
    return Refusal.told(
        request.texts(),
        cause,
        (refusal, failure) ->
            shown(
                request,
                template,
                refusal.status(),
                Optional.of(refusal),
                refusal.code().equals(OVERLAP) ? Beside.told(failure) : List.of()));
  }

  /** The version of the rule that the person saw. */
  static int version(PageRequest request) {
    return request
        .form("version")
        .filter(text -> text.matches("\\d{1,9}"))
        .map(Integer::valueOf)
        .orElse(1);
  }
}
