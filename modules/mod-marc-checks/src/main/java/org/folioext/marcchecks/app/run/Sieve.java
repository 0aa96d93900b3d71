package org.folioext.marcchecks.app.run;

import java.io.IOException;
import org.folioext.marc.io.RawRecord;

/** Lets the records of one part through. */
interface Sieve {
  /**
   * The next record.
   *
   * @param back whether its findings hold it back
   */
  void put(RawRecord raw, boolean back) throws IOException;

  /** Behind the last. */
  void end() throws IOException;
}
