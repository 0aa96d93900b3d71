package org.folioext.patronnotices.domain.send;

import java.time.Instant;
import java.util.Optional;

/** What came of it that a person wants a message sent once more. */
public sealed interface Resending {

  /** It will go. */
  record Made() implements Resending {}

  /** The message, or one that repeats it, is still under way. */
  record UnderWay() implements Resending {}

  /** Nobody can tell yet whether what it tells of was told. */
  record Unclear() implements Resending {}

  /**
   * What it tells of goes out by itself.
   *
   * @param at not before that; empty where it depends on more than the time
   */
  record ByItself(Optional<Instant> at) implements Resending {}
}
