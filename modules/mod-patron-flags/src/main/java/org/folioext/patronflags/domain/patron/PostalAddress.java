package org.folioext.patronflags.domain.patron;

import java.util.Optional;
import java.util.UUID;

/**
 * A postal address of a patron. Blank texts are read as absent.
 *
 * @param type id of an address type
 * @param country ISO 3166-1 alpha-2, as sent
 * @param primary whether it is the one to use
 */
public record PostalAddress(
    Optional<UUID> type,
    Optional<String> country,
    Optional<String> line1,
    Optional<String> line2,
    Optional<String> city,
    Optional<String> region,
    Optional<String> postalCode,
    boolean primary) {

  public PostalAddress {
    country = Given.read(country);
    line1 = Given.read(line1);
    line2 = Given.read(line2);
    city = Given.read(city);
    region = Given.read(region);
    postalCode = Given.read(postalCode);
  }

  /** Nothing of the address. */
  @Override
  public String toString() {
    return "PostalAddress";
  }
}
