package org.folioext.patronflags.domain.patron;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A user of FOLIO, as /users gives it. Blank texts are read as absent.
 *
 * @param type patron, staff, shadow, system or dcb; absent in old records
 * @param group id of the patron group
 * @param enrollment date as sent, whatever it is
 * @param expiration date as sent, whatever it is
 * @param tags as sent
 */
public record Patron(
    UUID id,
    Optional<String> username,
    Optional<String> barcode,
    boolean active,
    Optional<String> type,
    Optional<UUID> group,
    Set<UUID> departments,
    Optional<String> enrollment,
    Optional<String> expiration,
    Person person,
    Set<String> tags) {

  public Patron {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(person, "person");
    username = Given.read(username);
    barcode = Given.read(barcode);
    type = Given.read(type);
    departments = Set.copyOf(departments);
    enrollment = Given.read(enrollment);
    expiration = Given.read(expiration);
    tags = Set.copyOf(tags);
  }

  /** The id, and nothing else of the patron. */
  @Override
  public String toString() {
    return "Patron " + id;
  }
}
