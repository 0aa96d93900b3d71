package org.folioext.patronnotices.domain.who;

import java.util.Set;
import org.folioext.patronnotices.domain.rule.Channel;

/**
 * How a patron can be reached.
 *
 * @param channels those for which the record holds what is needed; a note always
 * @param refused those whose address is on the library's list of addresses that failed
 */
public record Reach(Set<Channel> channels, Set<Channel> refused) {

  public Reach {
    channels = Set.copyOf(channels);
    refused = Set.copyOf(refused);
  }
}
