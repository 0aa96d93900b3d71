package org.folioext.marc.io;

import java.io.IOException;

/** Gzip data holds more than whoever opened it allowed. The message says how much that was. */
public final class TooMuchInflatedException extends IOException {
  private static final long serialVersionUID = 1L;

  TooMuchInflatedException(long most) {
    super("inflates to more than " + most + " bytes");
  }
}
