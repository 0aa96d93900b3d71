package org.folioext.console.gateway;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;

/**
 * A call to the gateway that did not bring what was asked for. The message is for the log: method,
 * path and status. What the module said is for the person who asked, and may hold personal data.
 */
public final class GatewayFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  static final String PERMISSION = "permission";

  private final Kind kind;
  private final String said;
  private final String code;
  private final transient Map<String, String> told;

  /** What went wrong, in the kinds that a person can tell apart; each has one HTTP status. */
  public enum Kind {
    /** The token is not, or no longer, taken. */
    SIGNED_OUT(401),
    /** The person lacks a permission. */
    FORBIDDEN(403),
    NOT_FOUND(404),
    /** The library has not installed the module. */
    NOT_INSTALLED(404),
    /** The state of the thing forbids it. */
    CONFLICT(409),
    TOO_LARGE(413),
    /** Understood, but refused; the module says why. */
    REFUSED(422),
    TOO_MANY(429),
    /** The module failed. */
    FAILED(502),
    /** Neither gateway nor module answered. */
    UNREACHABLE(503);

    private final int status;

    Kind(int status) {
      this.status = status;
    }

    /** What a browser is answered. */
    public int status() {
      return status;
    }
  }

  GatewayFailure(Kind kind, String message, String said, String code, Map<String, String> told) {
    super(message, null, false, false);
    this.kind = kind;
    this.said = said;
    this.code = code;
    this.told = told;
  }

  public Kind kind() {
    return kind;
  }

  /** What the module said, in its words; empty where that is nothing for a person. */
  public Optional<String> said() {
    return Optional.of(said).filter(text -> !text.isBlank());
  }

  /** The module's code of the first error; empty where it gave none. */
  public String code() {
    return code;
  }

  /** A parameter of the first error; may hold personal data. */
  public Optional<String> told(String parameter) {
    return Optional.ofNullable(told.get(parameter)).filter(text -> !text.isBlank());
  }

  /** All parameters of the first error, in their order; may hold personal data. */
  public Map<String, String> told() {
    return Collections.unmodifiableMap(told);
  }

  /** The permission that is missing, where gateway or module named it. */
  public Optional<String> permission() {
    return told(PERMISSION);
  }
}
