package org.folioext.okapi;

/** What went wrong, in the few kinds that a caller can tell apart; each has one HTTP status. */
public enum FailureKind {
  INVALID(400),
  FORBIDDEN(403),
  NOT_FOUND(404),
  TIMED_OUT(408),
  CONFLICT(409),
  TOO_LARGE(413),
  UNSUPPORTED_TYPE(415),
  UNPROCESSABLE(422),
  TOO_MANY(429),
  INTERNAL(500),
  BAD_GATEWAY(502),
  UNAVAILABLE(503);

  private final int status;

  FailureKind(int status) {
    this.status = status;
  }

  /** The HTTP status that tells a caller so. */
  public int status() {
    return status;
  }
}
