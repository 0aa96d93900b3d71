package org.folioext.console.session;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.folioext.console.gateway.Caller;
import org.folioext.console.gateway.Gateway;

/**
 * FOLIO's interface login 7.3: tokens come and go in cookies. Fails as the gateway does; REFUSED is
 * a wrong name or password, or a refresh token that was used already. For many threads.
 */
public final class Authn {

  private static final String ACCESS = "folioAccessToken";
  private static final String REFRESH = "folioRefreshToken";

  private final Gateway gateway;
  private final Clock clock;

  public Authn(Gateway gateway, Clock clock) {
    this.gateway = gateway;
    this.clock = clock;
  }

  /** Signs a person in. */
  public Future<Tokens> signIn(Caller stranger, String user, String password) {
    JsonObject body = new JsonObject().put("username", user).put("password", password);
    return gateway
        .exchange(stranger, "/authn/login-with-expiry", Map.of(), Optional.of(body))
        .map(this::tokens);
  }

  /** New tokens for old; the old refresh token is used up. */
  public Future<Tokens> refresh(Caller caller, Tokens tokens) {
    return gateway
        .exchange(caller, "/authn/refresh", Map.of(REFRESH, tokens.refresh()), Optional.empty())
        .map(this::tokens);
  }

  /** Has FOLIO forget the tokens. */
  public Future<Void> signOut(Caller caller, Tokens tokens) {
    return gateway
        .exchange(
            caller,
            "/authn/logout",
            Map.of(ACCESS, tokens.access(), REFRESH, tokens.refresh()),
            Optional.empty())
        .mapEmpty();
  }

  private Tokens tokens(HttpResponse<Buffer> answer) {
    Instant ends = Instant.parse(answer.bodyAsJsonObject().getString("accessTokenExpiration"));
    return Tokens.given(
        cookie(answer.cookies(), ACCESS), clock.instant(), ends, cookie(answer.cookies(), REFRESH));
  }

  private static String cookie(List<String> set, String name) {
    return set.stream()
        .filter(one -> one.startsWith(name + "="))
        .map(one -> one.substring(name.length() + 1).split(";", 2)[0])
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("signing in gave no cookie " + name));
  }
}
