package org.folioext.patronnotices.app;

import java.time.Clock;
import org.folioext.okapi.Caller;
import org.folioext.okapi.OkapiHeaders;
import org.folioext.patronnotices.domain.choice.Author;

/** Who changes what a tenant chose. Stateless. */
public final class Authors {

  private Authors() {}

  /** Who asks, now. */
  public static Author of(OkapiHeaders headers, Clock clock) {
    return new Author(clock.instant(), Caller.of(headers).user());
  }
}
