package org.folioext.patronflags.domain.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.folioext.patronflags.domain.patron.PostalAddress;

/**
 * What the post of a country needs beside the first line: a city, and a postal code only where no
 * letter goes without one. Of countries not listed nothing but the city is asked.
 *
 * @param city whether a city is needed; not in Singapore, where all is one
 * @param postalCode whether a postal code is
 */
record AddressNeeds(boolean city, boolean postalCode) {

  /** Countries of which every address has a postal code (Universal Postal Union, 2024). */
  private static final Set<String> WITH_POSTAL_CODE =
      Set.of(
          "AT", "AU", "BE", "BG", "BR", "CA", "CH", "CN", "CY", "CZ", "DE", "DK", "EE", "ES", "FI",
          "FR", "GB", "GR", "HR", "HU", "IN", "IT", "JP", "KR", "LI", "LT", "LU", "LV", "MC", "MX",
          "NL", "NO", "NZ", "PL", "PR", "PT", "RO", "SE", "SG", "SI", "SK", "TR", "US", "ZA");

  private static final Set<String> WITHOUT_CITY = Set.of("MC", "SG", "VA");

  static AddressNeeds of(String country) {
    String code = country.toUpperCase(Locale.ROOT);
    return new AddressNeeds(!WITHOUT_CITY.contains(code), WITH_POSTAL_CODE.contains(code));
  }

  /** Names of the fields that are missing, in the order of an envelope. */
  List<String> missingIn(PostalAddress address) {
    List<String> missing = new ArrayList<>();
    if (address.line1().isEmpty() && address.line2().isEmpty()) {
      missing.add("addressLine1");
    }
    if (postalCode && address.postalCode().isEmpty()) {
      missing.add("postalCode");
    }
    if (city && address.city().isEmpty()) {
      missing.add("city");
    }
    return missing;
  }
}
