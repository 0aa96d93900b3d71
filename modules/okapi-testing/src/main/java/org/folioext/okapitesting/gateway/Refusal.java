package org.folioext.okapitesting.gateway;

/** What the gateway refuses to do; {@link #getMessage()} is the very text that a client gets. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int status;

  public Refusal(int status, String message) {
    super(message, null, false, false);
    this.status = status;
  }

  /** The HTTP status of the answer. */
  public int status() {
    return status;
  }
}
