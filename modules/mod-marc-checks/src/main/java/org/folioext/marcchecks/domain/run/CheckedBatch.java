package org.folioext.marcchecks.domain.run;

import java.util.List;

/**
 * Records that were checked together, in the order of the file.
 *
 * @param counts of this batch alone
 * @param findings in the order of the file
 * @param last whether the file ends behind it
 */
public record CheckedBatch(Counts counts, List<RunFinding> findings, boolean last) {}
