package org.folioext.patronnotices.domain.send;

/**
 * What the answer to a call that sends means. Only where it is certain that nothing went out may
 * another message follow by itself.
 */
public sealed interface CallAnswer {

  /** FOLIO said that it has it. */
  record Taken() implements CallAnswer {}

  /**
   * It did not go out; the same may do later.
   *
   * @param reason a code: lower case words joined by hyphens
   */
  record RefusedRetry(String reason) implements CallAnswer {}

  /** It did not go out, and the same would not another time. */
  record RefusedNextChannel(String reason) implements CallAnswer {}

  /** It did not go out, since this caller may not send: no other message will for now. */
  record NotPermitted(String reason) implements CallAnswer {}

  /** Nobody can tell. */
  record Unknown(String reason) implements CallAnswer {}

  /** No connection was made, so nothing was sent. */
  static CallAnswer refusedConnection() {
    return new RefusedRetry("connection-refused");
  }

  /** A connection was made, and no whole answer came. */
  static CallAnswer noAnswer() {
    return new Unknown("no-answer");
  }

  /**
   * An answer.
   *
   * @param status of HTTP
   * @param expected the status that says that it was taken; another one of success says nothing
   * @param text how the answer begins
   */
  static CallAnswer of(int status, int expected, String text) {
    if (status == expected) {
      return new Taken();
    }
    return switch (status) {
      case 401, 403 -> new NotPermitted("not-permitted");
      case 404 -> absent(text);
      case 408 -> new Unknown("http-408");
      case 429 -> new RefusedRetry("too-many-requests");
      case 500 -> failed(text);
      default ->
          status >= 400 && status < 500
              ? new RefusedNextChannel("http-" + status)
              : new Unknown("http-" + status);
    };
  }

  /** The gateway answers 404 too, in these words (Okapi 7.0.3). */
  private static CallAnswer absent(String text) {
    return text.startsWith("No running module instance")
        ? new RefusedRetry("no-instance")
        : new RefusedNextChannel("http-404");
  }

  /** The gateway answers 500 where it could not connect, in these words (Okapi 7.0.3). */
  private static CallAnswer failed(String text) {
    return text.startsWith("proxyClient failure: ") && text.contains(": Connection refused: ")
        ? refusedConnection()
        : new Unknown("http-500");
  }
}
