package org.folioext.patronflags.domain.scan;

import org.folioext.okapi.job.JobState;

/** Is told what scans come to. Thread-safe. */
public interface ScanListener {

  /** A batch was saved: what it added. */
  void saved(ScanCounts batch);

  /**
   * A scan came to its end.
   *
   * @param held new flags that wait for a person, 0 or more
   */
  void ended(JobState state, int held);
}
