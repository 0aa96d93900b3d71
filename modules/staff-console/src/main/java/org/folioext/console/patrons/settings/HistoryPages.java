package org.folioext.console.patrons.settings;

import io.vertx.core.Future;
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

  private final PatronSettings settings;
  private final Directory directory;

  HistoryPages(PatronSettings settings, Directory directory) {
    this.settings = settings;
    this.directory = directory;
  }

  Future<View> list(PageRequest request) {
    Optional<String> what = request.query("what").filter(List.of("settings", "rule")::contains);
    int page = Paging.asked(request);
    Url here = new Url("/patrons/settings/history", Map.of()).with("what", what);
    return settings
        .history(
            request.caller(),
            what.map(one -> Cql.is("what", one)),
            Paging.offset(page, CHANGES),
            CHANGES)
        .compose(
            found ->
                users(request, found)
                    .map(
                        users ->
                            View.html(
                                "patrons/settings/history",
                                new HistoryView(
                                    found.items(),
                                    users,
                                    what,
                                    new Paging(here, page, CHANGES, found.total())))));
  }

  private Future<Map<String, String>> users(PageRequest request, Found<Change> found) {
    return directory.users(
        request.caller(),
        found.items().stream().flatMap(change -> change.user().stream()).toList());
  }
}
