package org.folioext.console.catalogue;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import org.folioext.console.gateway.Url;
import org.folioext.console.jobs.Job;
import org.folioext.console.jobs.JobSource;
import org.folioext.console.jobs.ModuleJobs;
import org.folioext.console.jobs.Schedule;
import org.folioext.console.web.PageRequest;
import org.folioext.console.web.Texts;

/** The runs of mod-marc-checks as jobs. */
public final class CatalogueJobs implements JobSource {

  private static final int RUNS = 30;

  private final MarcChecks marcChecks;

  public CatalogueJobs(MarcChecks marcChecks) {
    this.marcChecks = marcChecks;
  }

  @Override
  public String titleKey() {
    return "catalogue.nav";
  }

  @Override
  public Future<ModuleJobs> jobs(PageRequest request) {
    return marcChecks
        .runs(request.caller(), Optional.empty(), 0, RUNS)
        .map(
            found ->
                new ModuleJobs(
                    schedules(request.texts()),
                    found.items().stream().map(run -> job(request.texts(), run)).toList()));
  }

  private static List<Schedule> schedules(Texts texts) {
    return List.of(
        schedule(texts, "catalogue.job", "catalogue.job.when"),
        schedule(texts, "catalogue.job.tidy", "catalogue.job.tidy.when"));
  }

  private static Schedule schedule(Texts texts, String name, String when) {
    return new Schedule(texts.text(name), texts.text(when), false, Optional.empty(), List.of());
  }

  private static Job job(Texts texts, Run run) {
    Url page = Links.run(run.id());
    return new Job(
        texts.text("catalogue.job"),
        run.fileName(),
        run.state(),
        Optional.empty(),
        run.started().orElse(run.created()),
        run.seconds(),
        texts.text("catalogue.job.outcome", run.records(), run.findings()),
        page,
        run.open() ? Optional.of(Links.run(run.id(), "cancel")) : Optional.empty());
  }
}
