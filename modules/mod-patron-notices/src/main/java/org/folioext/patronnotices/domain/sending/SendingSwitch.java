package org.folioext.patronnotices.domain.sending;

import java.util.Optional;
import org.folioext.patronnotices.domain.choice.Author;

/**
 * What persons decided about sending.
 *
 * @param version 0 where nobody did, else one more with each change of {@code enabled}
 * @param author who switched it last
 * @param confirmed the installation that may send
 */
public record SendingSwitch(
    boolean enabled, int version, Optional<Author> author, Optional<Confirmed> confirmed) {

  /** An installation that a person confirmed. */
  public record Confirmed(String fingerprint, Installation installation, Author author) {}
}
