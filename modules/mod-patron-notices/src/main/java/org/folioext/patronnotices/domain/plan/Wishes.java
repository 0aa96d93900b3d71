package org.folioext.patronnotices.domain.plan;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.folioext.patronnotices.domain.rule.Channel;
import org.folioext.patronnotices.domain.rule.Event;

/**
 * What a patron asked for.
 *
 * @param without events of which no notice is wanted
 * @param notBy channels that are not wanted
 * @param language in which messages are wanted, a tag of BCP 47; a custom field comes first
 */
public record Wishes(Set<Event> without, Set<Channel> notBy, Optional<String> language) {

  /** Nothing in particular. */
  public static final Wishes NONE = new Wishes(Set.of(), Set.of());

  public Wishes {
    without = Set.copyOf(without);
    notBy = Set.copyOf(notBy);
  }

  /** In whatever language. */
  public Wishes(Set<Event> without, Set<Channel> notBy) {
    this(without, notBy, Optional.empty());
  }

  /** The same, and none of these channels. */
  public Wishes not(Set<Channel> channels) {
    Set<Channel> all = EnumSet.noneOf(Channel.class);
    all.addAll(notBy);
    all.addAll(channels);
    return new Wishes(without, all, language);
  }
}
