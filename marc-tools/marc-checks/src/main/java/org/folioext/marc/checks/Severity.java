package org.folioext.marc.checks;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How bad a finding is. Declared from the gravest to the lightest. */
public enum Severity {
  /** The standard is broken for certain. */
  ERROR,
  /** Almost surely wrong. */
  WARNING,
  /** A person must look. */
  CHECK,
  /** No action needed. */
  NOTE;

  /** The name in reports, profiles and on the command line. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether this is as grave as {@code other}, or graver. */
  public boolean atLeast(Severity other) {
    return compareTo(other) <= 0;
  }

  /** The severity of that {@link #id()}. */
  public static Optional<Severity> of(String id) {
    return Arrays.stream(values()).filter(severity -> severity.id().equals(id)).findFirst();
  }
}
