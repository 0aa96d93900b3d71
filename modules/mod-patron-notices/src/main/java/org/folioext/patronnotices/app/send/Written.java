package org.folioext.patronnotices.app.send;

import org.folioext.patronnotices.domain.send.Aftermath;
import org.folioext.patronnotices.remote.Letter;

/** Whether a message has a text. */
sealed interface Written {

  /** It has. */
  record Ready(Letter letter) implements Written {}

  /**
   * It has not, and nobody is called.
   *
   * @param forbidden whether this caller may not have it
   */
  record Not(Aftermath after, boolean forbidden) implements Written {}
}
