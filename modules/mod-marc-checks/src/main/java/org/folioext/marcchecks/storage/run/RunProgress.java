package org.folioext.marcchecks.storage.run;

import java.time.Instant;
import java.util.List;
import org.folioext.marcchecks.domain.run.Counts;
import org.folioext.marcchecks.domain.run.RunFinding;

/**
 * What a batch adds to a run.
 *
 * @param findings of the batch
 * @param added counts of the batch
 * @param counts of the run, with the batch
 * @param bytesDone of the upload
 * @param heldAsWhole whether the finding on the first record speaks of the whole file
 * @param last whether the run is finished with it
 * @param now when
 */
public record RunProgress(
    List<RunFinding> findings,
    Counts added,
    Counts counts,
    long bytesDone,
    boolean heldAsWhole,
    boolean last,
    Instant now) {}
