package org.folioext.patronflags.domain.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What staff may change in FOLIO from a flag; each is off until a person switches it on. */
public enum Effect {
  BLOCK,
  NOTE,
  DEACTIVATE,
  EXPIRY;

  /** The name in settings and paths, in lower case. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The effect of that {@link #id()}. */
  public static Optional<Effect> of(String id) {
    return Arrays.stream(values()).filter(effect -> effect.id().equals(id)).findFirst();
  }
}
