package org.folioext.console.patrons.statistics;

import io.vertx.core.Future;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folioext.console.gateway.Url;
import org.folioext.console.patrons.Directory;
import org.folioext.console.patrons.PatronPart;
import org.folioext.console.patrons.statistics.StatisticsView.Line;
import org.folioext.console.web.PageRequest;
import org.folioext.console.web.PageRoutes;
import org.folioext.console.web.Texts;
import org.folioext.console.web.View;

/** How many flags were raised, resolved and dismissed, by kind, group, week or month. */
public final class StatisticsPart implements PatronPart {

  private static final String HERE = "/patrons/statistics";

  private final PatronStatistics statistics;
  private final Directory directory;

  public StatisticsPart(PatronStatistics statistics, Directory directory) {
    this.statistics = statistics;
    this.directory = directory;
  }

  @Override
  public List<String> bundles() {
    return List.of("patrons-statistics");
  }

  @Override
  public Map<String, String> takes() {
    return Map.of("patrons/statistics", "patron-flags.statistics.get");
  }

  @Override
  public void mount(PageRoutes routes) {
    routes.get("/statistics", this::page);
    routes.get("/statistics/table", this::table);
  }

  /** What a person asks for; a day that is none is absent. */
  private record Asked(String by, Optional<LocalDate> from, Optional<LocalDate> to) {

    static Asked of(PageRequest request) {
      return new Asked(
          request.query("by").filter(PatronStatistics.GROUPINGS::contains).orElse("kind"),
          request.query("from").flatMap(Asked::day),
          request.query("to").flatMap(Asked::day));
    }

    private static Optional<LocalDate> day(String text) {
      try {
        return Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() >= 1000);
      } catch (DateTimeException e) {
        return Optional.empty();
      }
    }

    boolean endsBeforeItBegins() {
      return from.isPresent() && to.isPresent() && to.get().isBefore(from.get());
    }

    Url url(String path) {
      return new Url(path, Map.of())
          .with("by", by)
          .with("from", from.map(LocalDate::toString))
          .with("to", to.map(LocalDate::toString));
    }
  }

  private Future<View> page(PageRequest request) {
    Asked asked = Asked.of(request);
    Optional<String> wrong = wrong(request, asked);
    return wrong.isPresent()
        ? Future.succeededFuture(view(request, asked, wrong, List.of()))
        : statistics
            .counts(request.caller(), asked.by(), asked.from(), asked.to())
            .compose(counts -> named(request, asked.by(), counts))
            .map(lines -> view(request, asked, wrong, lines));
  }

  private static Optional<String> wrong(PageRequest request, Asked asked) {
    boolean noDay =
        request.query("from").isPresent() && asked.from().isEmpty()
            || request.query("to").isPresent() && asked.to().isEmpty();
    if (noDay) {
      return Optional.of("patrons.statistics.no-day");
    }
    return asked.endsBeforeItBegins() ? Optional.of("patrons.statistics.order") : Optional.empty();
  }

  private static View view(
      PageRequest request, Asked asked, Optional<String> wrong, List<Line> lines) {
    StatisticsView model =
        new StatisticsView(
            asked.by(),
            PatronStatistics.GROUPINGS,
            request.query("from").orElse(""),
            request.query("to").orElse(""),
            wrong,
            lines,
            asked.url(HERE),
            asked.url(HERE + "/table"));
    return new View.Html(wrong.isPresent() ? 422 : 200, "patrons/statistics/statistics", model);
  }

  private Future<List<Line>> named(PageRequest request, String by, List<Counted> counts) {
    return by.equals("group")
        ? directory
            .groups(request.caller())
            .map(
                groups ->
                    counts.stream()
                        .map(one -> new Line(group(request.texts(), groups, one.key()), one))
                        .toList())
        : Future.succeededFuture(
            counts.stream()
                .map(one -> new Line(name(request.texts(), by, one.key()), one))
                .toList());
  }

  private static String group(Texts texts, Map<String, String> groups, String id) {
    return id.isEmpty() ? texts.text("patrons.statistics.no-group") : groups.getOrDefault(id, id);
  }

  private static String name(Texts texts, String by, String key) {
    return switch (by) {
      case "kind" -> texts.has("patrons.kind." + key) ? texts.text("patrons.kind." + key) : key;
      case "week" -> texts.text("patrons.statistics.week", week(texts, key));
      default -> texts.month(key);
    };
  }

  private static String week(Texts texts, String monday) {
    try {
      return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
          .withLocale(texts.locale())
          .format(LocalDate.parse(monday));
    } catch (DateTimeException e) {
      return monday;
    }
  }

  private Future<View> table(PageRequest request) {
    Asked asked = Asked.of(request);
    return statistics
        .table(request.caller(), asked.by(), asked.from(), asked.to())
        .map(file -> new View.Download(file, "flags-by-" + asked.by() + ".csv"));
  }
}
