package org.folioext.console.notices.choices;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folioext.console.gateway.Cql;
import org.folioext.console.gateway.Found;
import org.folioext.console.gateway.Url;
import org.folioext.console.patrons.Directory;
import org.folioext.console.web.PageRequest;
import org.folioext.console.web.Paging;
import org.folioext.console.web.View;

/** Who changed settings and rules, when, and what they were before. */
final class HistoryPages {

  private static final int CHANGES = 20;

  private final NoticeChoices choices;
  private final Directory directory;

  HistoryPages(NoticeChoices choices, Directory directory) {
    this.choices = choices;
    this.directory = directory;
  }

  Future<View> list(PageRequest request) {
    Optional<String> what = request.query("what").filter(HistoryView.FILTERS::contains);
    Optional<String> rule = request.query("rule");
    List<String> terms = new ArrayList<>();
    what.ifPresent(one -> terms.add(Cql.is("what", one)));
    rule.ifPresent(id -> terms.add(Cql.is("ruleId", id)));
    int page = Paging.asked(request);
    Url here = new Url("/notices/history", Map.of()).with("what", what).with("rule", rule);
    return choices
        .history(request.caller(), Cql.all(terms), Paging.offset(page, CHANGES), CHANGES)
        .compose(
            found ->
                users(request, found)
                    .map(
                        users ->
                            View.html(
                                "notices/choices/history",
                                new HistoryView(
                                    found.items(),
                                    users,
                                    what,
                                    rule,
                                    new Paging(here, page, CHANGES, found.total())))));
  }

  private Future<Map<String, String>> users(PageRequest request, Found<Change> found) {
    return directory.users(
        request.caller(),
        found.items().stream().flatMap(change -> change.user().stream()).toList());
  }
}
