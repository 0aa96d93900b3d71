package org.folioext.console.notices.statistics;

import io.vertx.core.Future;
import java.util.List;
import java.util.function.UnaryOperator;
import org.folioext.console.gateway.Caller;
import org.folioext.console.gateway.Gateway;
import org.folioext.console.notices.Days;
import org.folioext.console.notices.NoticePart;
import org.folioext.console.notices.rules.NoticeRules;
import org.folioext.console.notices.statistics.StatisticsView.Line;
import org.folioext.console.patrons.Directory;
import org.folioext.console.web.PageRequest;
import org.folioext.console.web.PageRoutes;
import org.folioext.console.web.Texts;
import org.folioext.console.web.View;

/** Messages counted: as numbers, as bars, as CSV. */
public final class NoticeStatisticsPart implements NoticePart {

  private final NoticeStatistics statistics;
  private final NoticeRules rules;
  private final Directory directory;

  public NoticeStatisticsPart(Gateway gateway, NoticeRules rules, Directory directory) {
    this.statistics = new NoticeStatistics(gateway);
    this.rules = rules;
    this.directory = directory;
  }

  @Override
  public List<String> bundles() {
    return List.of("notices-statistics");
  }

  @Override
  public void mount(PageRoutes routes) {
    routes.get("/statistics", this::show);
    routes.get("/statistics/table", this::table);
  }

  private Future<View> show(PageRequest request) {
    String by = by(request);
    Days days = Days.of(request);
    if (days.wrong()) {
      return Future.succeededFuture(page(422, new StatisticsView(by, days, List.of())));
    }
    Future<List<Counted>> counts = statistics.counts(request.caller(), by, days);
    Future<UnaryOperator<String>> names = names(request, by);
    return Future.all(counts, names)
        .map(
            all -> {
              List<Counted> whole =
                  by.equals("month") ? Months.whole(counts.result()) : counts.result();
              List<Line> lines =
                  whole.stream()
                      .map(one -> new Line(names.result().apply(one.key()), one))
                      .toList();
              return page(200, new StatisticsView(by, days, lines));
            });
  }

  private static View page(int status, StatisticsView model) {
    return new View.Html(status, "notices/statistics/statistics", model);
  }

  private Future<View> table(PageRequest request) {
    String by = by(request);
    return statistics
        .table(request.caller(), by, Days.of(request))
        .map(file -> new View.Download(file, "notices-by-" + by + ".csv"));
  }

  private static String by(PageRequest request) {
    return request.query("by").filter(StatisticsView.GROUPINGS::contains).orElse("month");
  }

  /** What keys are called. */
  private Future<UnaryOperator<String>> names(PageRequest request, String by) {
    Caller caller = request.caller();
    Texts texts = request.texts();
    return switch (by) {
      case "rule" -> rules.names(caller).map(names -> key -> names.getOrDefault(key, key));
      case "group" ->
          directory.groups(caller).map(names -> key -> names.getOrDefault(key, group(texts, key)));
      case "channel" -> Future.succeededFuture(key -> channel(texts, key));
      case "language" -> Future.succeededFuture(texts::language);
      default -> Future.succeededFuture(texts::month);
    };
  }

  private static String group(Texts texts, String id) {
    return id.isEmpty() ? texts.text("notices.statistics.no-group") : id;
  }

  private static String channel(Texts texts, String id) {
    String key = "notices.channel." + id;
    return texts.has(key) ? texts.text(key) : id;
  }
}
