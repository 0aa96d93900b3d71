package org.folioext.patronflags.domain.scan;

import java.util.Arrays;
import java.util.Locale;

/** Why there is a scan. */
public enum ScanKind {
  /** The library's day asks for it. */
  NIGHT,
  /** A person asked for one of all patrons. */
  ASKED,
  /** One patron is to be looked at again. */
  PATRON;

  /** The name in requests and rows, in lower case. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The kind of that {@link #id()}.
   *
   * @throws java.util.NoSuchElementException where there is none
   */
  public static ScanKind of(String id) {
    return Arrays.stream(values()).filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }
}
