package org.folioext.marcchecks.app;

import java.util.Optional;
import java.util.UUID;
import org.folioext.okapi.OkapiHeaders;

/**
 * On whose behalf something is done.
 *
 * @param tenant whose data it is
 * @param user the person, where a person asked
 */
public record Caller(String tenant, Optional<UUID> user) {
  /** Who sent a request. */
  public static Caller of(OkapiHeaders headers) {
    return new Caller(headers.tenant(), headers.userId().flatMap(Ids::read));
  }
}
