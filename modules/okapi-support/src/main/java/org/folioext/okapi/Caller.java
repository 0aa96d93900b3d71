package org.folioext.okapi;

import java.util.Optional;
import java.util.UUID;

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

  /**
   * The person, where nobody else may do it.
   *
   * @throws Failure INVALID, {@code user-missing}, where no person asked
   */
  public UUID person() {
    return user.orElseThrow(
        () -> Failure.invalid("user-missing", "This is for people: X-Okapi-User-Id names none."));
  }
}
