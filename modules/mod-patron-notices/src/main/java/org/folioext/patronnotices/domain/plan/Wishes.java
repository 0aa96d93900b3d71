package org.folioext.patronnotices.domain.plan;

import java.util.Set;
import org.folioext.patronnotices.domain.rule.Channel;
import org.folioext.patronnotices.domain.rule.Event;

/**
 * What a patron asked for.
 *
 * @param without events of which no notice is wanted
 * @param notBy channels that are not wanted
 */
public record Wishes(Set<Event> without, Set<Channel> notBy) {

  /** Nothing in particular. */
  public static final Wishes NONE = new Wishes(Set.of(), Set.of());

  public Wishes {
    without = Set.copyOf(without);
    notBy = Set.copyOf(notBy);
  }
}
