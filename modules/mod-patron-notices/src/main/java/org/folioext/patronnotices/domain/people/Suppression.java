package org.folioext.patronnotices.domain.people;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.folioext.patronnotices.domain.choice.Author;
import org.folioext.patronnotices.domain.rule.Channel;

/**
 * An address to which nothing is sent; the address itself is not known.
 *
 * @param patron whose it was when it was added; empty where they were erased
 * @param added when, and by whom; by nobody where this module did it
 * @param lifted when, and by whom it was taken off the list again
 * @param message the one that failed last, where this module added it
 */
public record Suppression(
    UUID id,
    Channel channel,
    Reason reason,
    Optional<UUID> patron,
    Author added,
    Optional<Author> lifted,
    Optional<UUID> message) {

  /** Why nothing is sent to it. */
  public enum Reason {
    /** A message to it failed. */
    FAILED,
    /** Its owner asked for that. */
    ASKED,
    /** It is somebody else's. */
    WRONG;

    /** The name in requests and rows: lower case. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The reason of that {@link #id()}. */
    public static Optional<Reason> of(String id) {
      return Arrays.stream(values()).filter(reason -> reason.id().equals(id)).findFirst();
    }
  }
}
