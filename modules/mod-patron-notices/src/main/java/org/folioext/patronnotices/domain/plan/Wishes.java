package org.folioext.patronnotices.domain.plan;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.folioext.okapi.choice.Difference.Field;
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

  /** What others say in another way; lists are ids with a comma between them. */
  public List<Field> differences(Wishes others) {
    return Stream.of(
            new Field("without", ids(without, Event::id), ids(others.without, Event::id)),
            new Field("notBy", ids(notBy, Channel::id), ids(others.notBy, Channel::id)),
            new Field("language", language, others.language))
        .filter(field -> !field.before().equals(field.after()))
        .toList();
  }

  private static <T> Optional<String> ids(Set<T> some, Function<T, String> id) {
    return some.isEmpty()
        ? Optional.empty()
        : Optional.of(some.stream().map(id).sorted().collect(Collectors.joining(", ")));
  }

  /** The same, and none of these channels. */
  public Wishes not(Set<Channel> channels) {
    Set<Channel> all = EnumSet.noneOf(Channel.class);
    all.addAll(notBy);
    all.addAll(channels);
    return new Wishes(without, all, language);
  }
}
