package org.folioext.console.notices.runs;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folioext.console.gateway.Found;
import org.folioext.console.gateway.Gateway;
import org.folioext.console.jobs.Job;
import org.folioext.console.jobs.JobSource;
import org.folioext.console.jobs.ModuleJobs;
import org.folioext.console.jobs.Schedule;
import org.folioext.console.jobs.Schedule.Control;
import org.folioext.console.notices.NoticeLinks;
import org.folioext.console.patrons.Rights;
import org.folioext.console.web.PageRequest;
import org.folioext.console.web.Texts;

/** The runs of mod-patron-notices as jobs. */
public final class NoticeJobs implements JobSource {

  private static final int RUNS = 30;
  private static final String CANCEL = "patron-notices.runs.cancel.post";
  private static final String ASK = "patron-notices.runs.item.post";

  private final Gateway gateway;
  private final NoticeRuns runs;

  public NoticeJobs(Gateway gateway, NoticeRuns runs) {
    this.gateway = gateway;
    this.runs = runs;
  }

  @Override
  public String titleKey() {
    return "notices.nav";
  }

  @Override
  public Future<ModuleJobs> jobs(PageRequest request) {
    Future<Found<Run>> last = runs.all(request.caller(), 0, RUNS);
    Future<Optional<Status>> status =
        Gateway.orElse(runs.status(request.caller()).map(Optional::of), Optional.empty());
    Future<Rights> rights = Rights.of(gateway, request.caller());
    return Future.all(last, status, rights)
        .map(
            all ->
                new ModuleJobs(
                    status
                        .result()
                        .map(now -> schedule(request.texts(), now, rights.result()))
                        .stream()
                        .toList(),
                    last.result().items().stream()
                        .map(run -> job(request.texts(), run, rights.result()))
                        .toList()));
  }

  private static Schedule schedule(Texts texts, Status status, Rights rights) {
    Optional<String> overdue =
        Optional.of(status)
            .filter(Status::overdue)
            .flatMap(Status::expected)
            .map(day -> texts.text("notices.runs.today.overdue", texts.day(day)));
    Optional<String> trouble =
        Stream.of(NoticeStops.silent(texts, status), overdue)
            .flatMap(Optional::stream)
            .reduce((first, second) -> first + " " + second);
    List<Control> controls =
        Stream.of(new Control(texts.text("notices.runs.ask"), NoticeLinks.RUNS))
            .filter(control -> rights.allow(ASK))
            .toList();
    return new Schedule(
        texts.text("notices.runs.night"),
        texts.text("notices.runs.when", status.planAt()),
        false,
        trouble,
        controls);
  }

  private static Job job(Texts texts, Run run, Rights rights) {
    return new Job(
        texts.text("notices.runs.kind." + run.kind()),
        texts.text("notices.runs.of", texts.day(run.date())),
        run.state(),
        Optional.empty(),
        run.begun(),
        run.seconds(),
        Stream.of("patrons", "candidates", "unseen")
            .map(count -> texts.text("notices.runs.outcome." + count, run.count(count)))
            .collect(Collectors.joining(", ")),
        run.link(),
        Optional.of(run.cancel()).filter(form -> run.open() && rights.allow(CANCEL)));
  }
}
