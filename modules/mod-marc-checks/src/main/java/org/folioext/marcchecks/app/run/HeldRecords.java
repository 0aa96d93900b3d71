package org.folioext.marcchecks.app.run;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.folioext.marc.checks.Severity;
import org.folioext.marcchecks.domain.run.Run;
import org.folioext.marcchecks.storage.run.Findings;

/** Which records of a run are held back, asked in their order. For one worker thread. */
final class HeldRecords {
  private static final int PAGE = 5000;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Findings findings;
  private final String tenant;
  private final Run run;
  private final Severity severity;
  private List<Long> page = List.of();
  private int at;
  private boolean all;
  private boolean begun;

  HeldRecords(Findings findings, String tenant, Run run, Severity severity) {
    this.findings = findings;
    this.tenant = tenant;
    this.run = run;
    this.severity = severity;
  }

  /**
   * Whether a record has a finding as grave as that, or its whole file has.
   *
   * @param ordinal greater than the one asked about before
   */
  boolean contains(long ordinal) throws IOException {
    while (at < page.size() && page.get(at) < ordinal) {
      at++;
    }
    if (at == page.size() && (!begun || page.size() == PAGE)) {
      begin(ordinal);
    }
    return all || at < page.size() && page.get(at) == ordinal;
  }

  private void begin(long ordinal) throws IOException {
    page = Waiting.on(findings.heldAfter(tenant, run.id(), severity, ordinal - 1, PAGE), PATIENCE);
    at = 0;
    if (!begun) {
      all = run.heldAsWhole() && heldByFirst();
    }
    begun = true;
  }

  private boolean heldByFirst() throws IOException {
    return Waiting.on(findings.after(tenant, run.id(), 0, 0, 1, 1), PATIENCE).stream()
        .anyMatch(finding -> finding.severity().atLeast(severity));
  }
}
