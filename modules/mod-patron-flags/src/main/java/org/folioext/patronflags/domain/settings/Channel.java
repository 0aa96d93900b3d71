package org.folioext.patronflags.domain.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How the library reaches its patrons. */
public enum Channel {
  EMAIL,
  MAIL;

  /** The name in settings, in lower case. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The channel of that {@link #id()}. */
  public static Optional<Channel> of(String id) {
    return Arrays.stream(values()).filter(channel -> channel.id().equals(id)).findFirst();
  }
}
