package org.folioext.console.catalogue;

import io.vertx.core.Future;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.folioext.console.catalogue.Views.Explained;
import org.folioext.console.catalogue.Views.ProfileList;
import org.folioext.console.catalogue.Views.RuleList;
import org.folioext.console.gateway.Url;
import org.folioext.console.web.Markdown;
import org.folioext.console.web.PageRequest;
import org.folioext.console.web.Paging;
import org.folioext.console.web.View;

/** Rules and profiles, to be read. */
final class RulePages {

  private static final int PROFILES = 25;

  private final MarcChecks marcChecks;

  RulePages(MarcChecks marcChecks) {
    this.marcChecks = marcChecks;
  }

  Future<View> list(PageRequest request) {
    return marcChecks
        .rules(request.caller(), Optional.empty())
        .map(
            found -> {
              Map<String, List<Rule>> groups =
                  found.items().stream()
                      .collect(
                          Collectors.groupingBy(
                              Rule::group, LinkedHashMap::new, Collectors.toList()));
              return View.html("catalogue/rules", new RuleList(groups));
            });
  }

  Future<View> rule(PageRequest request) {
    return marcChecks
        .rule(request.caller(), request.path("id"))
        .map(found -> View.html("catalogue/rule", explained(found)));
  }

  static Explained explained(Rule rule) {
    return new Explained(rule, Markdown.of(rule.text()));
  }

  Future<View> profiles(PageRequest request) {
    int page = Paging.asked(request);
    Url here = new Url("/catalogue/profiles", Map.of());
    return marcChecks
        .profiles(request.caller(), Paging.offset(page, PROFILES), PROFILES)
        .map(
            found ->
                View.html(
                    "catalogue/profiles",
                    new ProfileList(
                        found.items(), new Paging(here, page, PROFILES, found.total()))));
  }

  Future<View> profile(PageRequest request) {
    return marcChecks
        .profile(request.caller(), request.path("id"))
        .map(found -> View.html("catalogue/profile", found));
  }
}
