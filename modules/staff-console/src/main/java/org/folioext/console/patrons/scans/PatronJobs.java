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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folioext.console.gateway.Gateway;
import org.folioext.console.gateway.Url;
import org.folioext.console.jobs.Job;
import org.folioext.console.jobs.JobSource;
import org.folioext.console.jobs.ModuleJobs;
import org.folioext.console.jobs.Schedule;
import org.folioext.console.jobs.Schedule.Control;
import org.folioext.console.patrons.Rights;
import org.folioext.console.web.PageRequest;
import org.folioext.console.web.Texts;

/** The scans of mod-patron-flags as jobs. */
public final class PatronJobs implements JobSource {

  private static final int RUNS = 30;

  private static final String CANCEL = "patron-flags.scans.cancel.post";
  private static final String ASK = "patron-flags.scans.item.post";
  private static final String SET = "patron-flags.schedule.item.put";

  private final Gateway gateway;
  private final PatronScans scans;
  private final Clock clock;

  public PatronJobs(Gateway gateway, PatronScans scans, Clock clock) {
    this.gateway = gateway;
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
    Future<Rights> rights = Rights.of(gateway, request.caller());
    return Future.all(last, nights, rights)
        .map(
            all ->
                new ModuleJobs(
                    nights
                        .result()
                        .map(
                            when -> schedule(request.texts(), when, last.result(), rights.result()))
                        .stream()
                        .toList(),
                    last.result().stream()
                        .map(scan -> job(request.texts(), scan, rights.result()))
                        .toList()));
  }

  private Schedule schedule(Texts texts, Nights nights, List<Scan> scans, Rights rights) {
    String turn = nights.enabled() ? "pause" : "resume";
    Optional<String> trouble = missing(texts, nights, scans, clock).or(() -> failed(texts, scans));
    return new Schedule(
        texts.text("patrons.scans.night"),
        texts.text("patrons.scans.when", nights.at().toString(), zone(texts, nights)),
        !nights.enabled(),
        trouble,
        Stream.of(control(texts, rights, ASK, "now"), control(texts, rights, SET, turn))
            .flatMap(Optional::stream)
            .toList());
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

  private static Optional<Control> control(
      Texts texts, Rights rights, String permission, String what) {
    Control control =
        new Control(
            texts.text("patrons.scans." + what), new Url("/patrons/scans/" + what, Map.of()));
    return Optional.of(control).filter(offered -> rights.allow(permission));
  }

  private static String zone(Texts texts, Nights nights) {
    return nights.zone().getDisplayName(TextStyle.FULL, texts.locale());
  }

  private static Job job(Texts texts, Scan scan, Rights rights) {
    return new Job(
        texts.text(scan.whole() ? "patrons.scans.whole" : "patrons.scans.changed"),
        name(texts, scan),
        scan.state(),
        scan.held() ? Optional.of(texts.text("patrons.scans.was-held")) : Optional.empty(),
        scan.begun(),
        scan.seconds(),
        outcome(texts, scan),
        Scan.link(scan.id()),
        scan.open() && rights.allow(CANCEL) ? Optional.of(scan.cancel()) : Optional.empty());
  }

  /** Counts that people look for; those of the first look at a rule where there are some. */
  private static String outcome(Texts texts, Scan scan) {
    return Stream.of("seen", "raised", "baseline", "resolved", "unseen")
        .filter(count -> !count.equals("baseline") || scan.count(count) > 0)
        .map(count -> texts.text("patrons.scans.outcome." + count, scan.count(count)))
        .collect(Collectors.joining(", "));
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
