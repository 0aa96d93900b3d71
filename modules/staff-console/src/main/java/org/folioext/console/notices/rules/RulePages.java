package org.folioext.console.notices.rules;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.folioext.console.gateway.Gateway;
import org.folioext.console.notices.NoticeLinks;
import org.folioext.console.notices.Refusal;
import org.folioext.console.patrons.Rights;
import org.folioext.console.web.PageRequest;
import org.folioext.console.web.View;

/** All rules, in their order, which is changed here. */
final class RulePages {

  private final Gateway gateway;
  private final NoticeRules rules;

  RulePages(Gateway gateway, NoticeRules rules) {
    this.gateway = gateway;
    this.rules = rules;
  }

  Future<View> list(PageRequest request) {
    return shown(request, 200, Optional.empty());
  }

  private Future<View> shown(PageRequest request, int status, Optional<Refusal> refusal) {
    Future<Rule.Ordered> all = rules.all(request.caller());
    Future<Rights> rights = Rights.of(gateway, request.caller());
    return Future.all(all, rights)
        .map(
            both ->
                new View.Html(
                    status,
                    "notices/rules/rules",
                    new RuleList(all.result(), rights.result(), refusal)));
  }

  /** Moves one up or down, in the order that the person saw. */
  Future<View> move(PageRequest request) {
    int seen =
        request
            .form("version")
            .filter(text -> text.matches("\\d{1,9}"))
            .map(Integer::valueOf)
            .orElse(0);
    return rules
        .all(request.caller())
        .compose(ordered -> rules.order(request.caller(), moved(request, ordered), seen))
        .<View>map(done -> View.redirect(NoticeLinks.RULES.with("done", "moved")))
        .recover(cause -> refused(request, cause));
  }

  /** Adds the templates that the rules to begin with name. */
  Future<View> addTemplates(PageRequest request) {
    return rules
        .addTemplates(request.caller())
        .<View>map(done -> View.redirect(NoticeLinks.RULES.with("done", "templates")))
        .recover(cause -> refused(request, cause));
  }

  private Future<View> refused(PageRequest request, Throwable cause) {
    return Refusal.told(
        request.texts(),
        cause,
        (refusal, failure) -> shown(request, refusal.status(), Optional.of(refusal)));
  }

  private static List<String> moved(PageRequest request, Rule.Ordered ordered) {
    List<String> ids = new ArrayList<>(ordered.rules().stream().map(Rule::id).toList());
    int up = ids.indexOf(request.form("up").orElse(""));
    int down = ids.indexOf(request.form("down").orElse(""));
    if (up > 0) {
      Collections.swap(ids, up, up - 1);
    }
    if (down >= 0 && down < ids.size() - 1) {
      Collections.swap(ids, down, down + 1);
    }
    return ids;
  }
}
