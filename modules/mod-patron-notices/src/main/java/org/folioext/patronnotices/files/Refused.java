package org.folioext.patronnotices.files;

/**
 * Something that a person must put right; its message says what, where, and what would be right.
 */
final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1;

  Refused(String message) {
    super(message);
  }
}
