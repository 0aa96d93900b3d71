package org.folioext.patronnotices.app;

import io.vertx.core.Future;
import org.folioext.okapi.OkapiHeaders;

/**
 * Whether anything may go out. Asked before every batch and every call, never kept. Thread-safe.
 */
@FunctionalInterface
public interface SendPermit {

  /**
   * True only where a person switched sending on for the tenant, and confirmed this installation.
   *
   * @param headers of the tenant, as the gateway sent them
   * @return false too where that cannot be told apart from a copy; fails where the database does
   */
  Future<Boolean> open(OkapiHeaders headers);
}
