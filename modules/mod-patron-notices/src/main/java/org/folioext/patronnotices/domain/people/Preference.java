package org.folioext.patronnotices.domain.people;

import java.util.Optional;
import java.util.UUID;
import org.folioext.patronnotices.domain.choice.Author;
import org.folioext.patronnotices.domain.plan.Wishes;

/**
 * What a patron asked for, as it is kept.
 *
 * @param version 0 where nobody wrote it down yet, else one more with each change
 * @param author who wrote it down; empty where nobody did
 */
public record Preference(UUID patron, Wishes wishes, int version, Optional<Author> author) {

  /** Of a patron who asked for nothing. */
  public static Preference none(UUID patron) {
    return new Preference(patron, Wishes.NONE, 0, Optional.empty());
  }

  /** Other wishes in place of these; the same where they are the same. */
  public Preference next(Wishes others, Author by) {
    return others.equals(wishes)
        ? this
        : new Preference(patron, others, version + 1, Optional.of(by));
  }
}
