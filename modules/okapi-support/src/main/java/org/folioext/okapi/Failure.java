package org.folioext.okapi;

import static java.util.Objects.requireNonNull;

import io.vertx.core.Future;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A failure that a caller is told about as it stands: message, code and parameters reach the HTTP
 * client, so they hold no internals. Anything else that is thrown is told as "internal".
 *
 * <p>A stack trace is filled for {@link FailureKind#INTERNAL} alone.
 */
public final class Failure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final FailureKind kind;
  private final String code;
  private final LinkedHashMap<String, String> parameters;

  /**
   * @param code lower case words joined by hyphens, for programs; stays when the message is
   *     reworded
   * @param message one English sentence for a person
   * @param parameters what it is about, in the order given; empty where nothing is to be named
   */
  public Failure(FailureKind kind, String code, String message, Map<String, String> parameters) {
    super(requireNonNull(message), null, false, kind == FailureKind.INTERNAL);
    this.kind = kind;
    this.code = requireNonNull(code);
    this.parameters = new LinkedHashMap<>(parameters);
  }

  private Failure(FailureKind kind, String code, String message) {
    this(kind, code, message, Map.of());
  }

  /**
   * @param what the thing in a word: "run", "profile"
   * @param id as the caller gave it
   */
  public static Failure notFound(String what, String id) {
    String message = "There is no " + what + " with this id.";
    return new Failure(FailureKind.NOT_FOUND, "not-found", message, Map.of(what, id));
  }

  public static Failure invalid(String code, String message) {
    return new Failure(FailureKind.INVALID, code, message);
  }

  public static Failure forbidden(String code, String message) {
    return new Failure(FailureKind.FORBIDDEN, code, message);
  }

  public static Failure timedOut(String code, String message) {
    return new Failure(FailureKind.TIMED_OUT, code, message);
  }

  public static Failure conflict(String code, String message) {
    return new Failure(FailureKind.CONFLICT, code, message);
  }

  public static Failure tooLarge(String code, String message) {
    return new Failure(FailureKind.TOO_LARGE, code, message);
  }

  public static Failure unsupportedType(String code, String message) {
    return new Failure(FailureKind.UNSUPPORTED_TYPE, code, message);
  }

  public static Failure unprocessable(String code, String message) {
    return new Failure(FailureKind.UNPROCESSABLE, code, message);
  }

  public static Failure tooMany(String code, String message) {
    return new Failure(FailureKind.TOO_MANY, code, message);
  }

  public static Failure badGateway(String code, String message) {
    return new Failure(FailureKind.BAD_GATEWAY, code, message);
  }

  public static Failure unavailable(String code, String message) {
    return new Failure(FailureKind.UNAVAILABLE, code, message);
  }

  public FailureKind kind() {
    return kind;
  }

  public String code() {
    return code;
  }

  /** What it is about, in order; cannot be changed. */
  public Map<String, String> parameters() {
    return Collections.unmodifiableMap(parameters);
  }

  /** A future that failed with this. */
  public <T> Future<T> future() {
    return Future.failedFuture(this);
  }
}
