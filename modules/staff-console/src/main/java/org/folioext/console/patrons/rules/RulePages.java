package org.folioext.console.patrons.rules;

import io.vertx.core.Future;
import java.util.List;
import org.folioext.console.patrons.rules.RuleViews.Explained;
import org.folioext.console.patrons.rules.RuleViews.RuleList;
import org.folioext.console.web.Markdown;
import org.folioext.console.web.PageRequest;
import org.folioext.console.web.View;

/** Rules, to be read. */
final class RulePages {

  private final PatronRules rules;

  RulePages(PatronRules rules) {
    this.rules = rules;
  }

  Future<View> list(PageRequest request) {
    Future<List<Rule>> all = rules.all(request.caller());
    Future<List<GroupRule>> own = rules.own(request.caller());
    return Future.all(all, own)
        .map(
            both ->
                View.html(
                    "patrons/rules/rules",
                    new RuleList(
                        all.result().stream().filter(Rule::builtIn).toList(), own.result())));
  }

  Future<View> builtIn(PageRequest request) {
    return rules
        .one(request.caller(), request.path("id"))
        .map(rule -> View.html("patrons/rules/rule", new Explained(rule, Markdown.of(rule.doc()))));
  }
}
