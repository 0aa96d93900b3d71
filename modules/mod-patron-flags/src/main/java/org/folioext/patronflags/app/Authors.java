package org.folioext.patronflags.app;

import java.time.Clock;
import org.folioext.okapi.Caller;
import org.folioext.patronflags.domain.book.Author;

/** Who changes what a tenant chose. Stateless. */
final class Authors {

  private Authors() {}

  /** Who asks, now. */
  static Author of(Caller caller, Clock clock) {
    return new Author(clock.instant(), caller.user());
  }
}
