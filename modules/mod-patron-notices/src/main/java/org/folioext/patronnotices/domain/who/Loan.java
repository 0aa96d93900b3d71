package org.folioext.patronnotices.domain.who;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * An open loan.
 *
 * @param due as FOLIO has it
 * @param dueDay the day of that in the library's zone
 * @param proxy who borrowed it for the patron
 * @param renewals how often it was renewed
 * @param foreign whether it is a loan of a consortium to a patron of another library
 * @param missing whether FOLIO holds the item for lost, or the patron says that it was returned
 */
public record Loan(
    UUID id,
    UUID patron,
    UUID item,
    Instant due,
    LocalDate dueDay,
    Optional<UUID> proxy,
    int renewals,
    Optional<UUID> policy,
    Optional<UUID> itemType,
    Optional<UUID> location,
    boolean foreign,
    boolean missing) {

  /** A loan whose item the patron has, as far as anybody knows. */
  public Loan(
      UUID id,
      UUID patron,
      UUID item,
      Instant due,
      LocalDate dueDay,
      Optional<UUID> proxy,
      int renewals,
      Optional<UUID> policy,
      Optional<UUID> itemType,
      Optional<UUID> location,
      boolean foreign) {
    this(
        id, patron, item, due, dueDay, proxy, renewals, policy, itemType, location, foreign, false);
  }

  /** The same loan, of an item of that type. */
  public Loan of(Optional<UUID> type) {
    return new Loan(
        id, patron, item, due, dueDay, proxy, renewals, policy, type, location, foreign, missing);
  }
}
