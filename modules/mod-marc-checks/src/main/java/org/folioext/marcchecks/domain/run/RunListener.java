package org.folioext.marcchecks.domain.run;

import org.folioext.okapi.job.JobState;

/** Is told of runs, of whatever tenant, once what happened is kept. Thread-safe; never fails. */
public interface RunListener {
  /** A file was taken, and its run waits. */
  void uploaded(long bytes);

  /** A batch of records was checked. */
  void checked(Counts batch);

  /** A run came to its end. */
  void ended(JobState state);
}
