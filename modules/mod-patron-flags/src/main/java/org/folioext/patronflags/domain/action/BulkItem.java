package org.folioext.patronflags.domain.action;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One account, or one flag, of a bulk.
 *
 * @param number from 1, in the order in which they are done
 * @param version of the flag when it was chosen
 * @param attempts how often somebody began with it
 * @param result empty while it waits
 */
public record BulkItem(
    int number, UUID flag, UUID patron, int version, int attempts, Optional<Result> result) {

  /** The same with what came of it. */
  public BulkItem with(Result what) {
    return new BulkItem(number, flag, patron, version, attempts, Optional.of(what));
  }

  /**
   * What came of it.
   *
   * @param code why it was not done, for programs
   * @param message the same for people
   * @param left what was left in FOLIO
   */
  public record Result(
      boolean done,
      Optional<String> code,
      Optional<String> message,
      Optional<UUID> left,
      Optional<UUID> actor,
      Instant at) {}
}
