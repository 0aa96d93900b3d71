package org.folioext.patronnotices.app.run;

import java.util.function.BooleanSupplier;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.okapi.job.Lease;
import org.folioext.patronnotices.app.cases.NoticePlan;
import org.folioext.patronnotices.domain.ledger.Run;

/**
 * One instance's work on a run.
 *
 * @param headers under which FOLIO is asked
 * @param run as it was when the instance took it up
 * @param lease the right to work on it, by fence
 * @param plan the library's rules, as they were then
 * @param stopping whether the instance is to stop at the next occasion
 */
public record NightShift(
    OkapiHeaders headers, Run run, Lease lease, NoticePlan plan, BooleanSupplier stopping) {

  /** Whose day it is. */
  public String tenant() {
    return headers.tenant();
  }
}
