package org.folioext.okapi;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Ids as requests write them. Stateless. */
public final class Ids {
  private static final Pattern UUID_FORM =
      Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private Ids() {}

  /**
   * An id that names something.
   *
   * @param what it names, in a word
   * @throws Failure NOT_FOUND where it is no UUID, since nothing can have it
   */
  public static UUID of(String what, String id) {
    return read(id).orElseThrow(() -> Failure.notFound(what, id));
  }

  /**
   * An id that a request has in a field or a parameter.
   *
   * @throws Failure INVALID, {@code id-invalid}, where it is no UUID
   */
  public static UUID in(String field, String id) {
    return read(id).orElseThrow(() -> Failure.invalid("id-invalid", field + " is no UUID."));
  }

  /** An id, where the text is one. */
  public static Optional<UUID> read(String id) {
    return UUID_FORM.matcher(id).matches() ? Optional.of(UUID.fromString(id)) : Optional.empty();
  }
}
