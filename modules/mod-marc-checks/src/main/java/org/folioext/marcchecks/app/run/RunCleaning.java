package org.folioext.marcchecks.app.run;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.folioext.marcchecks.domain.Settings;
import org.folioext.marcchecks.storage.run.OldRuns;
import org.folioext.marcchecks.storage.run.Uploads;

/** Takes away what was kept long enough. Called by the timer. Thread-safe. */
public final class RunCleaning {
  /** How long nothing came of an upload before it is given up. */
  static final Duration LEFT = Duration.ofHours(1);

  private final Uploads uploads;
  private final OldRuns old;
  private final RunChoices choices;
  private final Clock clock;

  /** Of uploads and runs. */
  public RunCleaning(Uploads uploads, OldRuns old, RunChoices choices, Clock clock) {
    this.uploads = uploads;
    this.old = old;
    this.choices = choices;
    this.clock = clock;
  }

  /** Takes away uploads that broke off, files and runs as old as the tenant's settings say. */
  public Future<Void> clean(String tenant) {
    Instant now = clock.instant();
    return uploads
        .removeLeft(tenant, LEFT)
        .compose(removed -> choices.settings(tenant))
        .compose(settings -> clean(tenant, settings, now));
  }

  private Future<Void> clean(String tenant, Settings settings, Instant now) {
    return old.removeUploads(tenant, now.minus(Duration.ofDays(settings.uploadDays())))
        .compose(removed -> old.removeRuns(tenant, now.minus(Duration.ofDays(settings.runDays()))));
  }
}
