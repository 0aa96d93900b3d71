package org.folioext.okapitesting.gateway;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who a request says it is from; nothing of it is checked.
 *
 * @param token of the header {@code X-Okapi-Token}, {@code Authorization}, or the cookie
 * @param userId X-Okapi-User-Id
 * @param refresh whether permissions are to be looked up anew
 */
record Sender(Optional<String> token, Optional<String> userId, boolean refresh) {
  /** Reads them; a Refusal 400 in Okapi's words when there are two different tokens. */
  static Sender of(HttpServerRequest request) {
    Optional<String> bearer =
        Optional.ofNullable(request.getHeader("Authorization"))
            .map(text -> text.startsWith("Bearer ") ? text.substring(7).trim() : text);
    Optional<String> cookie =
        Optional.ofNullable(request.getCookie("folioAccessToken")).map(Cookie::getValue);
    Optional<String> header = Optional.ofNullable(request.getHeader(Okapi.TOKEN));
    if (Stream.of(header, bearer, cookie).flatMap(Optional::stream).distinct().count() > 1) {
      throw new Refusal(
          400, "Different tokens in Authentication and X-Okapi-Token. Use only one of them");
    }
    return new Sender(
        header.or(() -> bearer).or(() -> cookie),
        Optional.ofNullable(request.getHeader(Okapi.USER_ID)),
        Boolean.parseBoolean(request.getHeader(Okapi.REFRESH)));
  }

  /** The tenant that the token names, true or not. */
  Optional<String> tenant() {
    return token.flatMap(Tokens::unchecked).map(Claims::tenant);
  }
}
