package org.folioext.console.notices.rules;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Optional;
import org.folioext.console.gateway.Gateway;
import org.folioext.console.gateway.GatewayFailure;
import org.folioext.console.notices.NoticeLinks;
import org.folioext.console.notices.Refusal;
import org.folioext.console.notices.rules.Beside.Policy;
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

  /** Says which policies the person saw, so that no other is taken to be wanted. */
  Future<View> confirm(PageRequest request) {
    JsonObject seen =
        new JsonObject()
            .put("version", SwitchPages.version(request))
            .put("policies", Beside.shown(request));
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
    Future<Rule> rule = rules.one(request.caller(), request.path("id"));
    Future<Rights> rights = Rights.of(gateway, request.caller());
    Future<List<Policy>> policies =
        refusal.code().equals(SwitchPages.OVERLAP)
            ? Future.succeededFuture(Beside.told(failure))
            : rules.beside(request.caller(), request.path("id")).map(Beside::open);
    return Future.all(rule, rights, policies)
        .map(
            all ->
                new View.Html(
                    refusal.status(),
                    "notices/rules/overlapping",
                    new OverlapView(
                        rule.result(),
                        new Beside(policies.result(), Optional.empty()),
                        rights.result(),
                        refusal)));
  }
}
