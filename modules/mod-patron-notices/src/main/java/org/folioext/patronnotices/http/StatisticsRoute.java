package org.folioext.patronnotices.http;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.folioext.okapi.Failure;
import org.folioext.okapi.http.Answer;
import org.folioext.okapi.http.Csv;
import org.folioext.okapi.http.Lists;
import org.folioext.okapi.http.Plain;
import org.folioext.okapi.http.RequestScope;
import org.folioext.okapi.http.Routes;
import org.folioext.okapi.time.SentDate;
import org.folioext.patronnotices.app.people.PatronDesk;
import org.folioext.patronnotices.domain.people.Count;
import org.folioext.patronnotices.domain.people.Grouping;

/** getStatistics: as JSON, or as a table, which the validated router does not know. Thread-safe. */
public final class StatisticsRoute implements Routes {

  private static final List<String> HEADINGS = List.of("sent", "underWay", "failed", "unknown");

  private final PatronDesk desk;

  /** Answers by a use case. */
  public StatisticsRoute(PatronDesk desk) {
    this.desk = desk;
  }

  @Override
  public void mount(Router router) {
    router.get("/patron-notices/statistics").handler(Plain.answering(this::get));
  }

  private Future<Answer> get(RoutingContext web) {
    HttpServerRequest request = web.request();
    Grouping by =
        Plain.choice(request, "by", Grouping::of, Grouping.values())
            .orElseThrow(() -> Failure.invalid("parameter-missing", "by is missing."));
    boolean table =
        Plain.choice(request, "format", Form::of, Form.values()).orElse(Form.JSON) == Form.CSV;
    return desk.counts(
            RequestScope.headers(web).tenant(), by, day(request, "from"), day(request, "to"))
        .map(counts -> table ? table(by, counts) : json(by, counts));
  }

  private enum Form {
    JSON,
    CSV;

    static Optional<Form> of(String id) {
      return Arrays.stream(values())
          .filter(form -> form.name().toLowerCase(Locale.ROOT).equals(id))
          .findFirst();
    }
  }

  private static Optional<LocalDate> day(HttpServerRequest request, String name) {
    return Optional.ofNullable(request.getParam(name))
        .map(
            text ->
                SentDate.day(text)
                    .orElseThrow(
                        () ->
                            Failure.invalid(
                                "parameter-invalid", name + " is a day such as 2026-07-01.")));
  }

  private static Answer json(Grouping by, List<Count> counts) {
    return Answer.ok(
        new JsonObject()
            .put("by", by.id())
            .put("statistics", Lists.array(counts, StatisticsRoute::json)));
  }

  private static JsonObject json(Count count) {
    return new JsonObject()
        .put("key", count.key())
        .put("sent", count.sent())
        .put("underWay", count.underWay())
        .put("failed", count.failed())
        .put("unknown", count.unknown());
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
        String.valueOf(count.sent()),
        String.valueOf(count.underWay()),
        String.valueOf(count.failed()),
        String.valueOf(count.unknown()));
  }
}
