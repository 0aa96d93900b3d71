package org.folioext.console.session;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Collectors;
import org.folioext.okapi.seal.Seal;

/**
 * The cookie that holds a {@link Session}: sealed for its tenant, sent to that tenant's pages
 * alone, never to scripts or with requests of other sites. For many threads.
 */
public final class SessionCookie {

  private static final String NAME = "console";

  /** Browsers drop longer cookies without a word (RFC 6265, 6.1). */
  private static final int LONGEST = 4000;

  private final Seal seal;
  private final boolean secure;

  /**
   * @param secure whether browsers send it over HTTPS alone
   */
  public SessionCookie(Seal seal, boolean secure) {
    this.seal = seal;
    this.secure = secure;
  }

  /** The session of a tenant that a request brings; empty for any other, forged or damaged. */
  public Optional<Session> read(HttpServerRequest request, String tenant) {
    return Optional.ofNullable(request.getCookie(NAME))
        .flatMap(cookie -> decoded(cookie.getValue()))
        .flatMap(value -> seal.open(purpose(tenant), value))
        .map(SessionCookie::session)
        .filter(session -> session.tenant().equals(tenant));
  }

  /**
   * Has the browser keep a session until it is closed.
   *
   * @throws IllegalStateException where the tokens are too long for a cookie
   */
  public void write(HttpServerResponse response, Session session) {
    byte[] bytes = seal.seal(purpose(session.tenant()), json(session).toBuffer().getBytes());
    String value = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    if (value.length() > LONGEST) {
      throw new IllegalStateException(
          "tokens of %d characters do not fit into a cookie".formatted(value.length()));
    }
    response.addCookie(cookie(session.tenant(), value));
  }

  /** Has the browser forget it. */
  public void clear(HttpServerResponse response, String tenant) {
    response.addCookie(cookie(tenant, "").setMaxAge(0));
  }

  private Cookie cookie(String tenant, String value) {
    return Cookie.cookie(NAME, value)
        .setPath("/t/" + tenant)
        .setHttpOnly(true)
        .setSecure(secure)
        .setSameSite(CookieSameSite.STRICT);
  }

  private static String purpose(String tenant) {
    return "session of " + tenant;
  }

  private static JsonObject json(Session session) {
    Tokens tokens = session.tokens();
    return new JsonObject()
        .put("tenant", session.tenant())
        .put("user", session.user())
        .put("zone", session.zone().getId())
        .put("closed", new JsonArray(session.closed().stream().sorted().toList()))
        .put("access", tokens.access())
        .put("renewFrom", tokens.renewFrom())
        .put("accessEnds", tokens.accessEnds())
        .put("refresh", tokens.refresh())
        .put("csrf", session.csrf());
  }

  private static Optional<byte[]> decoded(String value) {
    try {
      return Optional.of(Base64.getUrlDecoder().decode(value));
    } catch (IllegalArgumentException forged) {
      return Optional.empty();
    }
  }

  private static Session session(byte[] opened) {
    JsonObject json = new JsonObject(Buffer.buffer(opened));
    Tokens tokens =
        new Tokens(
            json.getString("access"),
            json.getInstant("renewFrom"),
            json.getInstant("accessEnds"),
            json.getString("refresh"));
    return new Session(
        json.getString("tenant"),
        json.getString("user"),
        ZoneId.of(json.getString("zone")),
        json.getJsonArray("closed", new JsonArray()).stream()
            .map(String::valueOf)
            .collect(Collectors.toSet()),
        tokens,
        json.getString("csrf"));
  }
}
