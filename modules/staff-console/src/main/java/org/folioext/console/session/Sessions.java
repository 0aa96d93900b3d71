package org.folioext.console.session;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import java.security.SecureRandom;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.folioext.console.gateway.Caller;
import org.folioext.console.gateway.GatewayFailure;
import org.folioext.console.gateway.GatewayFailure.Kind;

/** Begins, finds and ends sessions. For many threads. */
public final class Sessions {

  private static final int CSRF_BYTES = 16;

  private final SessionCookie cookie;
  private final Authn authn;
  private final Renewals renewals;
  private final Zones zones;
  private final Function<Caller, Future<Set<String>>> closed;
  private final SecureRandom random;

  /**
   * @param closed tells what is not offered to who signs in
   */
  public Sessions(
      SessionCookie cookie,
      Authn authn,
      Renewals renewals,
      Zones zones,
      Function<Caller, Future<Set<String>>> closed,
      SecureRandom random) {
    this.cookie = cookie;
    this.authn = authn;
    this.renewals = renewals;
    this.zones = zones;
    this.closed = closed;
    this.random = random;
  }

  /** Signs in with name and password, and has the browser keep the session. */
  public Future<Session> begin(
      HttpServerRequest request, Caller stranger, String user, String password) {
    return authn
        .signIn(stranger, user, password)
        .compose(tokens -> begun(stranger, user, tokens))
        .onSuccess(session -> cookie.write(request.response(), session));
  }

  private Future<Session> begun(Caller stranger, String user, Tokens tokens) {
    Caller caller =
        new Caller(stranger.tenant(), Optional.of(tokens.access()), stranger.requestId());
    Future<ZoneId> zone = zones.of(caller);
    Future<Set<String>> shut = closed.apply(caller);
    return Future.all(zone, shut)
        .map(
            all ->
                new Session(
                    caller.tenant(), user, zone.result(), shut.result(), tokens, randomText()));
  }

  /** The session of a request, whether it still holds or not. */
  public Optional<Session> of(HttpServerRequest request, String tenant) {
    return cookie.read(request, tenant);
  }

  /**
   * The session of a request, renewed where it is time.
   *
   * @return failed by {@link SignedOut} where there is none, or it has ended
   */
  public Future<Session> admit(HttpServerRequest request, String tenant, String requestId) {
    return of(request, tenant)
        .map(session -> admit(request, session, requestId))
        .orElseGet(() -> Future.failedFuture(new SignedOut()));
  }

  private Future<Session> admit(HttpServerRequest request, Session session, String requestId) {
    Caller caller = new Caller(session.tenant(), Optional.empty(), requestId);
    return renewals
        .fresh(caller, session)
        .onSuccess(
            fresh -> {
              if (!fresh.equals(session)) {
                cookie.write(request.response(), fresh);
              }
            })
        .recover(cause -> Future.failedFuture(hasEnded(cause) ? new SignedOut() : cause));
  }

  private static boolean hasEnded(Throwable cause) {
    return cause instanceof GatewayFailure failure
        && (failure.kind() == Kind.REFUSED || failure.kind() == Kind.SIGNED_OUT);
  }

  /** Signs out, here in any case and at FOLIO where it answers. */
  public Future<Void> end(HttpServerRequest request, Session session, String requestId) {
    cookie.clear(request.response(), session.tenant());
    Caller caller = new Caller(session.tenant(), Optional.of(session.tokens().access()), requestId);
    return authn.signOut(caller, session.tokens()).otherwiseEmpty();
  }

  private String randomText() {
    byte[] bytes = new byte[CSRF_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
