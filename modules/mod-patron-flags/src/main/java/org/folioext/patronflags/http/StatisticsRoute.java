package org.folioext.patronflags.http;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.folioext.okapi.Failure;
import org.folioext.okapi.http.Answer;
import org.folioext.okapi.http.Csv;
import org.folioext.okapi.http.Lists;
import org.folioext.okapi.http.Plain;
import org.folioext.okapi.http.RequestScope;
import org.folioext.okapi.http.Routes;
import org.folioext.patronflags.app.StatisticsService;
import org.folioext.patronflags.domain.statistics.Count;
import org.folioext.patronflags.domain.statistics.Grouping;

/** getStatistics: as JSON, or as a table, which the validated router does not know. Thread-safe. */
public final class StatisticsRoute implements Routes {

  /** Years that PostgreSQL knows too. */
  private static final Pattern DAY = Pattern.compile("[12]\\d{3}-\\d\\d-\\d\\d");

  private static final List<String> HEADINGS =
      List.of("raised", "baseline", "resolved", "dismissed", "open", "medianDays");

  private final StatisticsService service;

  /** Answers by a use case. */
  public StatisticsRoute(StatisticsService service) {
    this.service = service;
  }

  @Override
  public void mount(Router router) {
    router.get("/patron-flags/statistics").handler(Plain.answering(this::get));
  }

  private Future<Answer> get(RoutingContext web) {
    HttpServerRequest request = web.request();
    Grouping by =
        Plain.choice(request, "by", Grouping::of, Grouping.values())
            .orElseThrow(() -> Failure.invalid("parameter-missing", "by is missing."));
    boolean table =
        Plain.choice(request, "format", Form::of, Form.values()).orElse(Form.JSON) == Form.CSV;
    return service
        .counts(RequestScope.headers(web), by, day(request, "from"), day(request, "to"))
        .map(counts -> table ? table(by, counts) : json(by, counts));
  }

  private enum Form {
    JSON,
    CSV;

    static Optional<Form> of(String id) {
      return List.of(values()).stream()
          .filter(form -> form.name().toLowerCase(Locale.ROOT).equals(id))
          .findFirst();
    }
  }

  private static Optional<LocalDate> day(HttpServerRequest request, String name) {
    String text = request.getParam(name);
    if (text == null) {
      return Optional.empty();
    }
    try {
      if (!DAY.matcher(text).matches()) {
        throw noDay(name);
      }
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      throw noDay(name);
    }
  }

  private static Failure noDay(String name) {
    return Failure.invalid("parameter-invalid", name + " is a day such as 2026-07-01.");
  }

  private static Answer json(Grouping by, List<Count> counts) {
    return Answer.ok(
        new JsonObject()
            .put("by", by.id())
            .put("statistics", Lists.array(counts, StatisticsRoute::json)));
  }

  private static JsonObject json(Count count) {
    JsonObject json =
        new JsonObject()
            .put("key", count.key())
            .put("raised", count.raised())
            .put("baseline", count.baseline())
            .put("resolved", count.resolved())
            .put("dismissed", count.dismissed())
            .put("open", count.open());
    count.medianDays().ifPresent(days -> json.put("medianDays", rounded(days)));
    return json;
  }

  private static Answer table(Grouping by, List<Count> counts) {
    List<String> headings = new ArrayList<>(List.of(by.id()));
    headings.addAll(HEADINGS);
    return Answer.text(
        Csv.TYPE,
        Csv.begin(headings) + Csv.rows(counts.stream().map(StatisticsRoute::row).toList()));
  }

  private static List<String> row(Count count) {
    return List.of(
        count.key(),
        String.valueOf(count.raised()),
        String.valueOf(count.baseline()),
        String.valueOf(count.resolved()),
        String.valueOf(count.dismissed()),
        String.valueOf(count.open()),
        count.medianDays().isPresent()
            ? String.valueOf(rounded(count.medianDays().getAsDouble()))
            : "");
  }

  /** To a tenth of a day. */
  private static double rounded(double days) {
    return Math.round(days * 10) / 10.0;
  }
}
