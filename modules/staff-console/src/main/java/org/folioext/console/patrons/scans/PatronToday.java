package org.folioext.console.patrons.scans;

import io.vertx.core.Future;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folioext.console.gateway.Cql;
import org.folioext.console.gateway.Gateway;
import org.folioext.console.gateway.Url;
import org.folioext.console.patrons.PatronFlags;
import org.folioext.console.patrons.PatronLinks;
import org.folioext.console.patrons.held.HeldPart;
import org.folioext.console.patrons.statistics.PatronStatistics;
import org.folioext.console.today.Card;
import org.folioext.console.today.Card.Line;
import org.folioext.console.today.Card.Tone;
import org.folioext.console.today.Card.Trend;
import org.folioext.console.today.TodaySource;
import org.folioext.console.web.PageRequest;
import org.folioext.console.web.Texts;

/** What mod-patron-flags has to say on the start page: open flags, scans in trouble, the trend. */
public final class PatronToday implements TodaySource {

  private static final int SCANS = 10;
  private static final Url JOBS = new Url("/jobs", Map.of());
  private static final String WITH_BUSINESS = "expired-with-open-business";

  private final PatronFlags flags;
  private final HeldPart held;
  private final PatronScans scans;
  private final WeeklyTrends trends;
  private final Clock clock;

  public PatronToday(
      PatronFlags flags,
      HeldPart held,
      PatronScans scans,
      PatronStatistics statistics,
      Clock clock) {
    this.flags = flags;
    this.held = held;
    this.scans = scans;
    this.trends = new WeeklyTrends(statistics, clock);
    this.clock = clock;
  }

  @Override
  public String titleKey() {
    return "patrons.nav";
  }

  @Override
  public Future<Card> card(PageRequest request) {
    Texts texts = request.texts();
    Future<List<Line>> waiting = held.lines(request);
    Future<List<Line>> open = open(request);
    Future<List<Line>> nights = Gateway.orElse(nights(request), List.of());
    Future<List<Trend>> weeks = Gateway.orElse(trends.of(request), List.of());
    return Future.all(waiting, open, nights, weeks)
        .map(
            all -> {
              List<Line> lines = new ArrayList<>(waiting.result());
              lines.addAll(nights.result());
              lines.addAll(open.result());
              return new Card(texts.text(titleKey()), lines, weeks.result());
            });
  }

  private Future<List<Line>> open(PageRequest request) {
    Future<Optional<Line>> business = count(request, Tone.DECIDE, "kind", WITH_BUSINESS);
    Future<Optional<Line>> errors = count(request, Tone.DECIDE, "severity", "error");
    Future<Optional<Line>> warnings = count(request, Tone.DECIDE, "severity", "warning");
    Future<Optional<Line>> notes = count(request, Tone.CALM, "severity", "note");
    return Future.all(business, errors, warnings, notes)
        .map(
            all -> {
              List<Line> lines = new ArrayList<>();
              List.of(business, errors, warnings, notes)
                  .forEach(one -> one.result().ifPresent(lines::add));
              return lines.isEmpty()
                  ? List.of(
                      new Line(
                          Tone.CALM,
                          request.texts().text("patrons.scans.nothing-open"),
                          PatronLinks.FLAGS))
                  : lines;
            });
  }

  /** A line where there are some. */
  private Future<Optional<Line>> count(PageRequest request, Tone tone, String field, String value) {
    String query =
        String.join(
            " and ", Cql.is("state", "open"), Cql.is("held", "false"), Cql.is(field, value));
    return flags
        .flags(request.caller(), Optional.of(query), 0, 0)
        .map(
            found ->
                Optional.of(found.total())
                    .filter(total -> total > 0)
                    .map(
                        total ->
                            new Line(
                                tone,
                                request.texts().text("patrons.scans.open." + value, total),
                                PatronLinks.FLAGS.with("state", "open").with(field, value))));
  }

  private Future<List<Line>> nights(PageRequest request) {
    Future<List<Scan>> last = scans.last(request.caller(), SCANS);
    Future<Nights> nights = scans.nights(request.caller(), request.texts().zone());
    return Future.all(last, nights)
        .map(both -> nights(request.texts(), nights.result(), last.result()));
  }

  /** By the newest scan that finished: it counts those of the scans before too. */
  private static Optional<Line> gone(Texts texts, List<Scan> scans) {
    return scans.stream()
        .filter(Scan::finished)
        .findFirst()
        .filter(scan -> scan.gone() > 0)
        .map(
            scan ->
                new Line(Tone.DECIDE, texts.text("patrons.scans.gone", scan.gone()), scan.purge()));
  }

  private List<Line> nights(Texts texts, Nights nights, List<Scan> scans) {
    List<Line> lines = new ArrayList<>();
    Optional<Scan> ended = scans.stream().filter(scan -> !scan.open()).findFirst();
    ended
        .filter(Scan::failed)
        .ifPresent(
            scan ->
                lines.add(
                    new Line(
                        Tone.BROKEN, texts.text("patrons.scans.failed"), Scan.link(scan.id()))));
    Optional<String> missing = PatronJobs.missing(texts, nights, scans, clock);
    missing.ifPresent(text -> lines.add(new Line(Tone.BROKEN, text, JOBS)));
    if (nights.enabled() && missing.isEmpty() && scans.isEmpty()) {
      lines.add(new Line(Tone.CALM, texts.text("patrons.scans.none-yet"), JOBS));
    }
    gone(texts, scans).ifPresent(lines::add);
    ended
        .filter(scan -> scan.count("unseen") > 0)
        .ifPresent(
            scan ->
                lines.add(
                    new Line(
                        Tone.DECIDE,
                        texts.text("patrons.scans.unseen", scan.count("unseen")),
                        Scan.link(scan.id()))));
    if (!nights.enabled()) {
      lines.add(new Line(Tone.DECIDE, texts.text("patrons.scans.paused"), JOBS));
    }
    scans.stream()
        .filter(Scan::open)
        .findFirst()
        .ifPresent(
            scan ->
                lines.add(
                    new Line(
                        Tone.RUNNING, texts.text("patrons.scans.going-on"), Scan.link(scan.id()))));
    return lines;
  }
}
