package org.folioext.console.catalogue;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folioext.console.gateway.Found;
import org.folioext.console.gateway.Url;
import org.folioext.console.today.Card;
import org.folioext.console.today.Card.Line;
import org.folioext.console.today.Card.Tone;
import org.folioext.console.today.Card.Trend;
import org.folioext.console.today.TodaySource;
import org.folioext.console.web.PageRequest;
import org.folioext.console.web.Texts;

/** What mod-marc-checks has to say on the start page: runs that failed, go on, or found errors. */
public final class CatalogueToday implements TodaySource {

  private static final int RUNS = 30;
  private static final Url HOME = new Url("/catalogue", Map.of());

  private final MarcChecks marcChecks;

  public CatalogueToday(MarcChecks marcChecks) {
    this.marcChecks = marcChecks;
  }

  @Override
  public String titleKey() {
    return "catalogue.nav";
  }

  @Override
  public Future<Card> card(PageRequest request) {
    return marcChecks
        .runs(request.caller(), Optional.empty(), 0, RUNS)
        .map(found -> card(request.texts(), found));
  }

  private Card card(Texts texts, Found<Run> found) {
    List<Run> runs = found.items();
    List<Line> lines = new ArrayList<>();
    long failed = runs.stream().filter(run -> run.state().equals("failed")).count();
    if (failed > 0) {
      String text = texts.text("catalogue.today.failed", failed);
      lines.add(new Line(Tone.BROKEN, text, HOME.with("state", "failed")));
    }
    runs.stream()
        .filter(run -> run.finished() && run.count("error") > 0)
        .findFirst()
        .ifPresent(run -> lines.add(held(texts, run)));
    long open = runs.stream().filter(Run::open).count();
    if (open > 0) {
      lines.add(new Line(Tone.RUNNING, texts.text("catalogue.today.open", open), HOME));
    }
    lines.add(new Line(Tone.CALM, texts.text("catalogue.today.all", found.total()), HOME));
    List<Long> errors = trend(runs);
    return new Card(
        texts.text(titleKey()),
        lines,
        errors.size() > 1
            ? List.of(new Trend(texts.text("catalogue.today.trend"), errors))
            : List.of());
  }

  private static Line held(Texts texts, Run run) {
    String text = texts.text("catalogue.today.errors", run.fileName(), run.count("error"));
    return new Line(Tone.DECIDE, text, Links.run(run.id()).with("severity", "error"));
  }

  private static List<Long> trend(List<Run> runs) {
    List<Long> errors =
        new ArrayList<>(
            runs.stream().filter(Run::finished).map(run -> run.count("error")).toList());
    Collections.reverse(errors);
    return errors;
  }
}
