package org.folioext.marcchecks.http.run;

import org.folioext.marcchecks.domain.run.Run;
import org.folioext.marcchecks.domain.run.RunFinding;

/** A form of report, as docs/findings.md promises it. Thread-safe. */
interface ReportForm {
  /** What a file of this form is. */
  FileHead head();

  /** What comes before the first finding. */
  String begin();

  /** A finding, with what ends its line. */
  String line(Run run, RunFinding finding, String message);

  /** What comes behind the last finding. */
  String end(Run run);
}
