package org.folioext.patronnotices.domain.rule;

import java.util.Optional;

/**
 * A rule of notices, as a library writes it.
 *
 * @param id stable over edits, for it is part of what makes a notice go out once: lower case words
 *     joined by hyphens
 * @param name for people, 1 to 100 characters
 * @param enabled whether it acts
 * @param also whether it acts even where an earlier rule of the same event does; else the first
 *     rule that fits is the only one
 * @param delivery what it sends; empty of a rule that renews loans, and of no other
 */
public record NoticeRule(
    String id,
    String name,
    boolean enabled,
    boolean also,
    Event event,
    Timing timing,
    Condition condition,
    Optional<Delivery> delivery,
    Limits limits) {

  public NoticeRule {
    if (delivery.isPresent() == event.isRenewal()) {
      throw new IllegalArgumentException(id + ": what to send does not go with " + event.id());
    }
  }

  /** The same, but on or off. */
  public NoticeRule switched(boolean on) {
    return new NoticeRule(id, name, on, also, event, timing, condition, delivery, limits);
  }
}
