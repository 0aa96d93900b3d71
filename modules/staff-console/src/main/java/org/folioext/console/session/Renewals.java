package org.folioext.console.session;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.folioext.console.gateway.Caller;
import org.folioext.console.gateway.GatewayFailure;

/**
 * Renews tokens before they end. FOLIO takes a refresh token once, and a browser asks for several
 * things at once: requests that bring the same token within half a minute share one renewal. Other
 * instances know nothing of it; where another one was quicker, the tokens at hand are used while
 * they hold. For many threads.
 */
public final class Renewals {

  private static final Duration SHARED = Duration.ofSeconds(30);

  private final Vertx vertx;
  private final Authn authn;
  private final Clock clock;
  private final Map<String, Future<Tokens>> running = new ConcurrentHashMap<>();

  public Renewals(Vertx vertx, Authn authn, Clock clock) {
    this.vertx = vertx;
    this.authn = authn;
    this.clock = clock;
  }

  /**
   * The session to go on with: the same, or a renewed one.
   *
   * @return failed by a {@link GatewayFailure}; REFUSED where the person must sign in again
   */
  public Future<Session> fresh(Caller caller, Session session) {
    Tokens tokens = session.tokens();
    if (clock.instant().isBefore(tokens.renewFrom())) {
      return Future.succeededFuture(session);
    }
    return running
        .computeIfAbsent(tokens.refresh(), unused -> begin(caller, tokens))
        .map(session::renewed)
        .recover(cause -> goOn(session, cause));
  }

  private Future<Tokens> begin(Caller caller, Tokens tokens) {
    Future<Tokens> renewal = authn.refresh(caller, tokens);
    vertx.setTimer(SHARED.toMillis(), late -> running.remove(tokens.refresh(), renewal));
    return renewal;
  }

  private Future<Session> goOn(Session session, Throwable cause) {
    return clock.instant().isBefore(session.tokens().accessEnds())
        ? Future.succeededFuture(session)
        : Future.failedFuture(cause);
  }
}
