package org.folioext.marc.schema;

import java.io.IOException;

/** A schema or code list that cannot be read, with the place at fault. */
public final class SchemaException extends IOException {
  private static final long serialVersionUID = 1L;

  private final String location;

  /**
   * A fault at a place.
   *
   * @param location a JSON pointer such as {@code /fields/245/repeatable}, or a line such as {@code
   *     line 17}
   * @param problem what is wrong there and what was expected
   */
  public SchemaException(String location, String problem) {
    super(location + ": " + problem);
    this.location = location;
  }

  /**
   * The place at fault.
   *
   * @return JSON pointer or line number, as given
   */
  public String location() {
    return location;
  }
}
