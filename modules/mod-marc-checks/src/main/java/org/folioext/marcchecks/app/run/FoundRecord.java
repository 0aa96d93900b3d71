package org.folioext.marcchecks.app.run;

import java.util.List;
import org.folioext.marc.io.Reading;
import org.folioext.marcchecks.domain.run.Run;
import org.folioext.marcchecks.domain.run.RunFinding;

/**
 * A record of an upload, and what was found in it.
 *
 * @param ordinal its place in the file, from 1
 * @param offset bytes before it in the decompressed file
 * @param reading the record; its own position need not be that of the file
 * @param findings in the order of the record
 */
public record FoundRecord(
    Run run, long ordinal, long offset, Reading reading, List<RunFinding> findings) {}
