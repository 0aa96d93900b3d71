package org.folioext.patronnotices.domain.choice;

import java.util.Optional;
import org.folioext.patronnotices.domain.settings.NoticeSettings;

/**
 * A tenant's settings, and when they were set.
 *
 * @param version 0 where nobody has set any, else one more with each change
 * @param author who set them; empty where nobody has
 */
public record KeptSettings(NoticeSettings settings, int version, Optional<Author> author) {

  /** The usual ones, which nobody has set. */
  public static KeptSettings usual() {
    return new KeptSettings(NoticeSettings.usual(), 0, Optional.empty());
  }

  /** Others in their place; the same where they say the same. */
  public KeptSettings next(NoticeSettings others, Author by) {
    return others.equals(settings) ? this : new KeptSettings(others, version + 1, Optional.of(by));
  }
}
