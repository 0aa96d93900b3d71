package org.folioext.console.patrons.scans;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folioext.console.gateway.Gateway;
import org.folioext.console.gateway.Url;
import org.folioext.console.jobs.Job;
import org.folioext.console.jobs.JobSource;
import org.folioext.console.jobs.ModuleJobs;
import org.folioext.console.jobs.Schedule;
import org.folioext.console.jobs.Schedule.Control;
import org.folioext.console.web.PageRequest;
import org.folioext.console.web.Texts;

/** The scans of mod-patron-flags as jobs. */
public final class PatronJobs implements JobSource {

  private static final int RUNS = 30;

  private final PatronScans scans;
  private final Clock clock;

  public PatronJobs(PatronScans scans, Clock clock) {
    this.scans = scans;
    this.clock = clock;
  }

  @Override
  public String titleKey() {
    return "patrons.nav";
  }

  @Override
  public Future<ModuleJobs> jobs(PageRequest request) {
    Future<List<Scan>> last = scans.last(request.caller(), RUNS);
    Future<Optional<Nights>> nights =
        Gateway.orElse(
            scans.nights(request.caller(), request.texts().zone()).map(Optional::of),
            Optional.empty());
    return Future.all(last, nights)
        .map(
            both ->
                new ModuleJobs(
                    nights
                        .result()
                        .map(when -> schedule(request.texts(), when, last.result()))
                        .stream()
                        .toList(),
                    last.result().stream().map(scan -> job(request.texts(), scan)).toList()));
  }

  private Schedule schedule(Texts texts, Nights nights, List<Scan> scans) {
    Optional<String> trouble = missing(texts, nights, scans, clock).or(() -> failed(texts, scans));
    return new Schedule(
        texts.text("patrons.scans.night"),
        texts.text("patrons.scans.when", nights.at().toString(), zone(texts, nights)),
        !nights.enabled(),
        trouble,
        List.of(control(texts, "now"), control(texts, nights.enabled() ? "pause" : "resume")));
  }

  /** Tells of the night that is missing, or that there was none yet. */
  static Optional<String> missing(Texts texts, Nights nights, List<Scan> scans, Clock clock) {
    return nights
        .missing(scans, clock.instant())
        .map(
            day ->
                scans.stream().anyMatch(scan -> scan.date().isPresent())
                    ? texts.text("patrons.scans.missing", day(texts, day))
                    : texts.text("patrons.scans.none-yet"));
  }

  private static Optional<String> failed(Texts texts, List<Scan> scans) {
    return scans.stream()
        .filter(scan -> !scan.open())
        .findFirst()
        .filter(Scan::failed)
        .map(scan -> texts.text("patrons.scans.failed"));
  }

  private static Control control(Texts texts, String what) {
    return new Control(
        texts.text("patrons.scans." + what), new Url("/patrons/scans/" + what, Map.of()));
  }

  private static String zone(Texts texts, Nights nights) {
    return nights.zone().getDisplayName(TextStyle.FULL, texts.locale());
  }

  private static Job job(Texts texts, Scan scan) {
    return new Job(
        texts.text(scan.whole() ? "patrons.scans.whole" : "patrons.scans.changed"),
        name(texts, scan),
        scan.state(),
        scan.begun(),
        scan.seconds(),
        texts.text(
            "patrons.scans.outcome",
            scan.count("seen"),
            scan.count("raised") + scan.count("baseline"),
            scan.count("resolved"),
            scan.count("unseen")),
        Scan.link(scan.id()),
        scan.open() ? Optional.of(scan.cancel()) : Optional.empty());
  }

  /** What a scan is called: by its night, or that a person asked for it. */
  static String name(Texts texts, Scan scan) {
    return scan.date()
        .map(date -> texts.text("patrons.scans.of-night", day(texts, date)))
        .orElseGet(() -> texts.text("patrons.scans." + scan.kind()));
  }

  static String day(Texts texts, LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
        .withLocale(texts.locale())
        .format(day);
  }
}
