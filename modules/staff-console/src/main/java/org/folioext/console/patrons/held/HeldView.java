package org.folioext.console.patrons.held;

import org.folioext.console.patrons.Rights;

/** What is held, and whether the person may release it. */
public record HeldView(Held held, Rights rights) {

  /** Whether it may be offered. */
  public boolean releases() {
    return rights.allow("patron-flags.held.release.post");
  }
}
