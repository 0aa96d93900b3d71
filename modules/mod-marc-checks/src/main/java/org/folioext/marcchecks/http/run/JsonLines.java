package org.folioext.marcchecks.http.run;

import io.vertx.core.json.JsonObject;
import org.folioext.marcchecks.domain.run.Run;
import org.folioext.marcchecks.domain.run.RunFinding;
import org.folioext.marcchecks.http.FindingJson;
import org.folioext.okapi.job.JobState;

/** One JSON object a finding, and one for the summary: version 1 of docs/findings.md. */
final class JsonLines implements ReportForm {
  private static final int VERSION = 1;

  @Override
  public FileHead head() {
    return new FileHead("application/x-ndjson", "findings.jsonl");
  }

  @Override
  public String begin() {
    return "";
  }

  @Override
  public String line(Run run, RunFinding finding, String message) {
    JsonObject json =
        new JsonObject().put("file", run.fileName()).put("record", finding.position().ordinal());
    return FindingJson.about(json, finding, message).encode() + "\n";
  }

  @Override
  public String end(Run run) {
    JsonObject summary =
        new JsonObject()
            .put("version", VERSION)
            .put("records", run.counts().records())
            .put("unreadable", run.counts().unreadable())
            .put("byRule", RunJson.byRule(run.counts()))
            .put("bySeverity", RunJson.bySeverity(run.counts()));
    if (run.state() == JobState.CANCELLED) {
      summary.put("interrupted", true);
    } else if (run.state() != JobState.FINISHED) {
      summary.put("incomplete", true);
    }
    return new JsonObject().put("summary", summary).encode() + "\n";
  }
}
