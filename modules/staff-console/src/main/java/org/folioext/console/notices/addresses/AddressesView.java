package org.folioext.console.notices.addresses;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folioext.console.notices.Refusal;
import org.folioext.console.patrons.Rights;

/**
 * What the page of addresses shows.
 *
 * @param which addresses the person asked for, by field
 * @param count how many of them are on the list; empty where nobody asked
 * @param refusal why something was not done
 */
public record AddressesView(
    List<HeldDomain> held,
    Map<String, String> which,
    Optional<Long> count,
    Rights rights,
    Optional<Refusal> refusal) {

  public boolean releases() {
    return rights.allow("patron-notices.held-domains.release.post");
  }

  public boolean lifts() {
    return rights.allow("patron-notices.suppressions.lift-many.post");
  }

  /** What the person wrote into a field. */
  public String written(String field) {
    return which.getOrDefault(field, "");
  }
}
