package org.folioext.patronnotices.app.renew;

import io.vertx.core.Future;
import org.folioext.okapi.OkapiHeaders;

/** Whether this is the installation that a person confirmed, and no copy of it. Thread-safe. */
@FunctionalInterface
public interface SameInstallation {

  /** Asked before anything is called, and never kept; false where nobody can tell. */
  Future<Boolean> is(OkapiHeaders headers);
}
