package org.folioext.console.notices.ledger;

import java.util.Optional;
import org.folioext.console.notices.Refusal;

/**
 * What is asked before a patron is forgotten.
 *
 * @param allowed whether the person may
 * @param refusal why it was not done
 */
public record EraseView(String id, String name, boolean allowed, Optional<Refusal> refusal) {

  /** That there is one, and nothing of it. */
  @Override
  public String toString() {
    return "EraseView";
  }
}
