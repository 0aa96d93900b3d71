package org.folioext.patronnotices.domain.send;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.folioext.patronnotices.domain.plan.CauseKey;
import org.folioext.patronnotices.domain.rule.Channel;
import org.folioext.patronnotices.domain.rule.Event;

/**
 * A cause whose time has come, in the hands of one sender.
 *
 * @param version of its rule when it was planned
 * @param tried channels that were refused for it
 * @param attempts messages that it had
 * @param run that planned it
 * @param until after when it makes no sense any more
 * @param group of the patron
 */
public record ClaimedCause(
    long id,
    CauseKey key,
    int version,
    Event event,
    Set<Channel> tried,
    int attempts,
    UUID run,
    Instant until,
    Optional<UUID> group) {

  public ClaimedCause {
    tried = Set.copyOf(tried);
  }
}
