package org.folioext.marcchecks.http.run;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.folioext.marcchecks.app.run.Pieces;
import org.folioext.marcchecks.app.run.RunService;
import org.folioext.marcchecks.domain.run.Run;
import org.folioext.marcchecks.domain.run.RunFinding;
import org.folioext.okapi.Failure;

/** All findings of a run that has ended, a page of them at a time. */
final class Report implements Pieces {
  /** Findings, of some 250 bytes each. */
  private static final int PAGE = 500;

  private enum Place {
    BEGIN,
    FINDINGS,
    BEHIND
  }

  private final RunService service;
  private final String tenant;
  private final Run run;
  private final ReportForm form;
  private final Function<RunFinding, String> texts;
  private Place place = Place.BEGIN;
  private long record;
  private int number;
  private long told;

  Report(
      RunService service,
      String tenant,
      Run run,
      ReportForm form,
      Function<RunFinding, String> texts) {
    this.service = service;
    this.tenant = tenant;
    this.run = run;
    this.form = form;
    this.texts = texts;
  }

  @Override
  public Future<Optional<Buffer>> next() {
    return place == Place.BEHIND
        ? Future.succeededFuture(Optional.empty())
        : service
            .findingsAfter(tenant, run, record, number, PAGE)
            .map(this::page)
            .map(text -> Optional.of(Buffer.buffer(text)));
  }

  private String page(List<RunFinding> page) {
    StringBuilder text = new StringBuilder(place == Place.BEGIN ? form.begin() : "");
    page.forEach(finding -> text.append(form.line(run, finding, texts.apply(finding))));
    told += page.size();
    if (page.size() == PAGE) {
      RunFinding last = page.get(PAGE - 1);
      record = last.position().ordinal();
      number = last.number();
      place = Place.FINDINGS;
      return text.toString();
    }
    if (told != run.counts().findings()) {
      throw Failure.conflict("run-gone", "The run was deleted while its report was sent.");
    }
    place = Place.BEHIND;
    return text.append(form.end(run)).toString();
  }

  @Override
  public Future<Void> close() {
    return Future.succeededFuture();
  }
}
