package org.folioext.marc.cli.run;

import java.util.List;
import org.folioext.marc.io.RawRecord;

/**
 * Records of one file that are checked together.
 *
 * @param ticket its place among all batches of the run, from 0 without a gap
 * @param file how its records are checked
 * @param records cut out, in the order of the file
 */
record Batch(long ticket, FileCheck file, List<RawRecord> records) {}
