package org.folioext.patronnotices.domain.plan;

import java.util.Optional;
import java.util.UUID;
import org.folioext.patronnotices.domain.who.Patron;

/**
 * Someone who may act for the patron today.
 *
 * @param notified whether notices go there and not to the patron
 * @param person who it is; empty where that was not read
 * @param wishes what that person asked for
 */
public record Proxy(UUID id, boolean notified, Optional<Patron> person, Wishes wishes) {

  /** One who asked for nothing. */
  public Proxy(UUID id, boolean notified, Optional<Patron> person) {
    this(id, notified, person, Wishes.NONE);
  }

  /** The same, who asked for that. */
  public Proxy with(Wishes others) {
    return new Proxy(id, notified, person, others);
  }
}
