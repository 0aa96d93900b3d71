package org.folioext.console.notices.rules;

import org.folioext.console.notices.Refusal;
import org.folioext.console.patrons.Rights;

/**
 * The question whether a rule is wanted beside FOLIO's own notices, asked again.
 *
 * @param refusal why what the person said was not taken
 */
public record OverlapView(Rule rule, Beside beside, Rights rights, Refusal refusal) {

  public boolean switches() {
    return rights.allow("patron-notices.rules.enabled.put");
  }
}
