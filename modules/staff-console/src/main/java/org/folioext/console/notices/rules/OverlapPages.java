package org.folioext.console.notices.rules;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.Optional;
import org.folioext.console.gateway.Gateway;
import org.folioext.console.gateway.GatewayFailure;
import org.folioext.console.notices.NoticeLinks;
import org.folioext.console.notices.Refusal;
import org.folioext.console.notices.TypedCount;
import org.folioext.console.patrons.Rights;
import org.folioext.console.web.PageRequest;
import org.folioext.console.web.View;

/** FOLIO came to tell what a rule tells that is on: a person wants both, or switches it off. */
final class OverlapPages {

  private final Gateway gateway;
  private final NoticeRules rules;

  OverlapPages(Gateway gateway, NoticeRules rules) {
    this.gateway = gateway;
    this.rules = rules;
  }

  /**
   * Says which policies the person saw, so that no other is taken to be wanted; where notices wait
   * for that, their number is typed by a person, who must have read it.
   */
  Future<View> confirm(PageRequest request) {
    Optional<Long> count = TypedCount.of(request);
    if (request.form("count").isPresent() && count.isEmpty()) {
      String text = request.texts().text("notices.runs.held.no-count");
      return rules
          .beside(request.caller(), request.path("id"))
          .compose(beside -> shown(request, new Refusal(422, "", text, Optional.empty()), beside));
    }
    JsonObject seen =
        new JsonObject()
            .put("version", SwitchPages.version(request))
            .put("policies", Beside.shown(request));
    count.ifPresent(typed -> seen.put("count", typed));
    return rules
        .wantBoth(request.caller(), request.path("id"), seen)
        .<View>map(
            done -> View.redirect(NoticeLinks.rule(request.path("id")).with("done", "overlap")))
        .recover(
            cause ->
                Refusal.told(
                    request.texts(),
                    cause,
                    (refusal, failure) -> asked(request, refusal, failure)));
  }

  private Future<View> asked(PageRequest request, Refusal refusal, GatewayFailure failure) {
    return rules
        .beside(request.caller(), request.path("id"))
        .map(
            beside ->
                refusal.code().equals(SwitchPages.OVERLAP)
                    ? beside.asked(Beside.told(failure))
                    : beside)
        .compose(beside -> shown(request, refusal, beside));
  }

  private Future<View> shown(PageRequest request, Refusal refusal, Beside beside) {
    Future<Rule> rule = rules.one(request.caller(), request.path("id"));
    Future<Rights> rights = Rights.of(gateway, request.caller());
    return Future.all(rule, rights)
        .map(
            all ->
                new View.Html(
                    refusal.status(),
                    "notices/rules/overlapping",
                    new OverlapView(rule.result(), beside, rights.result(), refusal)));
  }
}
