package org.folioext.marcchecks.app.run;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Ids as callers write them. Stateless. */
public final class Ids {
  private static final Pattern FORM =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private Ids() {}

  /** The UUID that a text is; what is none names nothing. */
  public static Optional<UUID> of(String text) {
    return FORM.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
  }
}
