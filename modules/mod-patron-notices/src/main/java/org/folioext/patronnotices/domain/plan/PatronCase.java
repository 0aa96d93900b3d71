package org.folioext.patronnotices.domain.plan;

import java.util.List;
import org.folioext.patronnotices.domain.who.Candidate;
import org.folioext.patronnotices.domain.who.Patron;

/**
 * All that is to be decided of one patron.
 *
 * @param proxies who may act for the patron
 * @param candidates what happens to the patron
 */
public record PatronCase(
    Patron patron, Wishes wishes, List<Proxy> proxies, List<Candidate> candidates) {

  public PatronCase {
    proxies = List.copyOf(proxies);
    candidates = List.copyOf(candidates);
  }
}
