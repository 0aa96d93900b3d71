package org.folioext.patronmatching.file;

/**
 * Something that a person must put right. The message says what, where, and what would be right; it
 * names files, lines and columns, and never what stands there.
 */
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Refused(String message) {
    super(message);
  }
}
