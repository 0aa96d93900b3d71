package org.folioext.console.notices.deeds;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.folioext.console.gateway.Caller;
import org.folioext.console.gateway.Found;
import org.folioext.console.gateway.Gateway;
import org.folioext.console.notices.NoticePart;
import org.folioext.console.notices.rules.NoticeRules;
import org.folioext.console.patrons.Directory;
import org.folioext.console.web.PageRequest;
import org.folioext.console.web.PageRoutes;
import org.folioext.console.web.Paging;
import org.folioext.console.web.View;

/** What people did, narrowed by what the address says, and as a table to take away. */
public final class DeedsPart implements NoticePart {

  private static final int DEEDS = 25;

  private final NoticeDeeds deeds;
  private final NoticeRules rules;
  private final Directory directory;

  public DeedsPart(Gateway gateway, NoticeRules rules, Directory directory) {
    this.deeds = new NoticeDeeds(gateway);
    this.rules = rules;
    this.directory = directory;
  }

  @Override
  public List<String> bundles() {
    return List.of("notices-deeds");
  }

  @Override
  public Map<String, String> takes() {
    return Map.of(
        "notices/deeds",
        "patron-notices.deeds.collection.get",
        DeedsView.TABLE,
        "patron-notices.deeds.export.get");
  }

  @Override
  public void mount(PageRoutes routes) {
    routes.get("/deeds", this::show);
    routes.get("/deeds/table", this::table);
  }

  /** Days that are none bring no deed, and are said to be wrong. */
  private Future<View> show(PageRequest request) {
    Caller caller = request.caller();
    DeedFilter filter = DeedFilter.of(request);
    int page = Paging.asked(request);
    boolean wrong = filter.days().wrong();
    Future<Found<Deed>> found =
        wrong
            ? Future.succeededFuture(new Found<>(List.of(), 0))
            : deeds.some(caller, filter.query(), Paging.offset(page, DEEDS), DEEDS);
    Future<Map<String, String>> names = rules.names(caller);
    return Future.all(found, names)
        .compose(all -> directory.users(caller, people(filter, found.result().items())))
        .map(
            people ->
                new View.Html(
                    wrong ? 422 : 200,
                    "notices/deeds/deeds",
                    new DeedsView(
                        found.result().items(),
                        filter,
                        people,
                        names.result(),
                        new Paging(filter.here(), page, DEEDS, found.result().total()))));
  }

  private static List<String> people(DeedFilter filter, List<Deed> deeds) {
    return Stream.concat(
            filter.who().stream(),
            deeds.stream()
                .flatMap(one -> Stream.concat(one.user().stream(), one.knownPatron().stream())))
        .distinct()
        .toList();
  }

  private Future<View> table(PageRequest request) {
    DeedFilter filter = DeedFilter.of(request);
    return filter.days().wrong()
        ? show(request)
        : deeds
            .table(request.caller(), filter.query())
            .map(file -> new View.Download(file, "notices-deeds.csv"));
  }
}
