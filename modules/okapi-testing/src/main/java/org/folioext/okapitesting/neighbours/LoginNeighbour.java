package org.folioext.okapitesting.neighbours;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.Cookie;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.folioext.okapitesting.gateway.Claims;
import org.folioext.okapitesting.gateway.Grants;
import org.folioext.okapitesting.gateway.Tokens;

/** Plays mod-login: credentials of the users of {@link UsersNeighbour}, tokens of the gateway. */
public final class LoginNeighbour {
  private static final Duration ACCESS = Duration.ofMinutes(10);
  private static final Duration REFRESH = Duration.ofDays(7);
  private static final DateTimeFormatter COOKIE_TIME =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private record Account(String tenant, String userId) {}

  private final Tokens tokens;
  private final Grants grants;
  private final UsersNeighbour users;
  private final Clock clock;
  private final Map<Account, String> passwords = new ConcurrentHashMap<>();

  private LoginNeighbour(Tokens tokens, Grants grants, UsersNeighbour users, Clock clock) {
    this.tokens = tokens;
    this.grants = grants;
    this.users = users;
    this.clock = clock;
  }

  /** A running one. */
  public record Running(LoginNeighbour login, JsonObject descriptor, URI uri) {}

  /** Starts it on a free port of 127.0.0.1; it ends with Vert.x. */
  public static Future<Running> start(
      Vertx vertx, Tokens tokens, Grants grants, UsersNeighbour users, Clock clock) {
    LoginNeighbour login = new LoginNeighbour(tokens, grants, users, clock);
    Router router = NeighbourServer.router(vertx);
    router.post("/authn/login").handler(login::login);
    router.post("/authn/login-with-expiry").handler(login::loginWithExpiry);
    router.post("/authn/refresh").handler(login::refresh);
    router.post("/authn/logout").handler(login::logout);
    router.post("/authn/credentials").handler(login::credentials);
    return NeighbourServer.start(vertx, router)
        .map(
            server -> new Running(login, NeighbourServer.resource("mod-login.json"), server.uri()));
  }

  /** Sets the password of a user. */
  public void password(String tenant, String userId, String password) {
    passwords.put(new Account(tenant, userId), password);
  }

  private void credentials(RoutingContext context) {
    JsonObject json = UsersApi.body(context);
    password(NeighbourServer.tenant(context), json.getString("userId"), json.getString("password"));
    context.response().setChunked(true).setStatusCode(201).end();
  }

  private JsonObject signedIn(RoutingContext context) {
    JsonObject json = UsersApi.body(context);
    String tenant = NeighbourServer.tenant(context);
    String username = required(json, "username");
    String password = required(json, "password");
    JsonObject user =
        users
            .user(tenant, username)
            .orElseThrow(
                () ->
                    Refused.error(
                        "Error verifying user existence: No user found by username " + username,
                        "error",
                        "username.incorrect",
                        "username",
                        username));
    if (!user.getBoolean("active", false)) {
      throw Refused.errors(
          "User must be flagged as active", "error", "user.blocked", new JsonArray());
    }
    if (!password.equals(passwords.get(new Account(tenant, user.getString("id"))))) {
      throw Refused.error(
          "Password does not match", "error", "password.incorrect", "username", username);
    }
    grants.name(tenant, user.getString("id"), username);
    return user;
  }

  private static String required(JsonObject json, String field) {
    return Optional.ofNullable(json.getString(field))
        .filter(value -> !value.isEmpty())
        .orElseThrow(() -> Refused.text(400, "You must provide a " + field));
  }

  private void login(RoutingContext context) {
    JsonObject user = signedIn(context);
    String token =
        tokens.legacy(
            NeighbourServer.tenant(context), user.getString("username"), user.getString("id"));
    context.response().putHeader("x-okapi-token", token);
    NeighbourServer.json(context, 201, new JsonObject().put("okapiToken", token));
  }

  private void loginWithExpiry(RoutingContext context) {
    JsonObject user = signedIn(context);
    cookies(context, user.getString("username"), user.getString("id"));
  }

  private void refresh(RoutingContext context) {
    Cookie cookie = context.request().getCookie("folioRefreshToken");
    if (cookie == null) {
      throw Refused.errors(400, "Bad request", "error", "token.parse.failure", new JsonArray());
    }
    Claims claims =
        tokens
            .useForRefresh(cookie.getValue(), NeighbourServer.tenant(context))
            .orElseThrow(
                () ->
                    Refused.errors(
                        "Authorization server unable to process token refresh request",
                        "error",
                        "token.refresh.unprocessable",
                        new JsonArray()));
    cookies(context, claims.sub(), claims.userId().orElseThrow());
  }

  private void cookies(RoutingContext context, String username, String userId) {
    String tenant = NeighbourServer.tenant(context);
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    String access = tokens.access(tenant, username, userId, ACCESS);
    String refresh = tokens.refresh(tenant, username, userId, REFRESH);
    context
        .response()
        .headers()
        .add("Set-Cookie", cookie("folioAccessToken", access, ACCESS, "/", now))
        .add("Set-Cookie", cookie("folioRefreshToken", refresh, REFRESH, "/authn", now));
    JsonObject ends =
        new JsonObject()
            .put("accessTokenExpiration", now.plus(ACCESS).toString())
            .put("refreshTokenExpiration", now.plus(REFRESH).toString());
    NeighbourServer.json(context, 201, ends);
  }

  private static String cookie(String name, String value, Duration life, String path, Instant now) {
    return name
        + "="
        + value
        + "; Max-Age="
        + life.toSeconds()
        + "; Expires="
        + COOKIE_TIME.format(now.plus(life))
        + "; Path="
        + path
        + "; Secure; HTTPOnly; SameSite=Lax";
  }

  private void logout(RoutingContext context) {
    String gone = "; Secure; Path=%s; Expires=Thu, 01 Jan 1970 00:00:00 GMT";
    context
        .response()
        .headers()
        .add("Set-Cookie", "folioAccessToken=; SameSite=None" + String.format(gone, "/"))
        .add("Set-Cookie", "folioRefreshToken=; SameSite=None" + String.format(gone, "/authn"));
    NeighbourServer.noContent(context);
  }
}
