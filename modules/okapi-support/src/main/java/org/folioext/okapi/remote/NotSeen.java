package org.folioext.okapi.remote;

/**
 * An answer that came and cannot be relied on: cut short, out of order, or not what was asked for.
 * What it should have told counts as not seen. The message names the path, and holds no values.
 */
public final class NotSeen extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Of a path.
   *
   * @param what it did, after "GET path"
   */
  public NotSeen(String path, String what) {
    super("GET " + path.replaceFirst("\\?.*", "") + " " + what, null, false, false);
  }
}
