package org.folioext.patronnotices;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.folioext.okapi.job.JobTokens;
import org.folioext.okapi.job.Leases;
import org.folioext.okapi.job.Worker;
import org.folioext.okapi.pg.Database;
import org.folioext.okapi.remote.Gateways;
import org.folioext.patronnotices.app.Library;
import org.folioext.patronnotices.app.cases.Cases;
import org.folioext.patronnotices.app.cases.Preparation;
import org.folioext.patronnotices.app.deed.DeedDesk;
import org.folioext.patronnotices.app.preview.Histories;
import org.folioext.patronnotices.app.preview.Looks;
import org.folioext.patronnotices.app.preview.OnePatron;
import org.folioext.patronnotices.app.preview.PreviewDesk;
import org.folioext.patronnotices.app.preview.PreviewWork;
import org.folioext.patronnotices.app.preview.Samples;
import org.folioext.patronnotices.app.preview.Trials;
import org.folioext.patronnotices.storage.ChoiceStore;
import org.folioext.patronnotices.storage.ledger.CauseBook;
import org.folioext.patronnotices.storage.preview.PreviewJobs;
import org.folioext.patronnotices.storage.preview.Previews;
import org.folioext.patronnotices.storage.preview.ShownRows;
import org.folioext.patronnotices.storage.preview.Volumes;
import org.folioext.patronnotices.storage.renewal.Exclusions;

/** The parts of one instance that show what rules would do, put together. Thread-safe. */
final class PreviewParts {

  /** How long an instance may be silent before another begins a preview anew. */
  private static final Duration LEASE = Duration.ofMinutes(5);

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int SLOTS = 2;

  private final Worker worker;
  private final PreviewDesk desk;
  private final OnePatron patrons;
  private final Samples samples;

  PreviewParts(
      Vertx vertx,
      Database database,
      ChoiceStore store,
      Library library,
      Gateways gateways,
      Cases cases,
      DeedDesk deeds,
      Clock clock) {
    JobTokens tokens = new JobTokens();
    Previews previews = new Previews(database);
    String owner = UUID.randomUUID().toString();
    PreviewJobs jobs =
        new PreviewJobs(database, new Leases(PreviewJobs.TABLE, PreviewJobs.OLDEST, owner, LEASE));
    Histories histories = new CauseBook(database)::history;
    Looks looks = new Looks(histories, new Exclusions(database), clock);
    Trials trials = new Trials(store, new Preparation(gateways, clock), clock);
    PreviewWork work =
        new PreviewWork(previews, jobs, trials, cases, looks, gateways, tokens, clock);
    this.worker = new Worker(vertx, "previews", SLOTS, PATIENCE, work::once);
    this.patrons = new OnePatron(trials, cases, looks, gateways, deeds);
    ShownRows rows = new ShownRows(database);
    this.desk =
        new PreviewDesk(
            store,
            library,
            previews,
            rows,
            new Volumes(database),
            tokens,
            worker::kick,
            deeds,
            UUID::randomUUID,
            clock);
    this.samples = new Samples(desk, rows, trials, cases, histories, gateways, deeds);
  }

  /** Where people ask for previews. */
  PreviewDesk desk() {
    return desk;
  }

  /** What one patron would get. */
  OnePatron patrons() {
    return patrons;
  }

  /** Messages as patrons would get them. */
  Samples samples() {
    return samples;
  }

  /** Stops after the next batch of each preview, and gives the previews back. */
  Future<Void> drain() {
    return worker.drain();
  }
}
