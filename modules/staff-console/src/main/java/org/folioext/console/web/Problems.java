package org.folioext.console.web;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.Optional;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.folioext.console.gateway.GatewayFailure;
import org.folioext.console.gateway.GatewayFailure.Kind;
import org.folioext.console.gateway.Url;
import org.folioext.console.session.Session;
import org.folioext.console.session.Sessions;
import org.folioext.console.session.SignedOut;

/**
 * Tells every failed request what happened, in plain words and with the request id: as a page, or
 * where a script asked for a part of one, in the place for messages. Who is not signed in is led to
 * the sign-in page.
 */
public final class Problems implements Handler<RoutingContext> {

  private static final Logger LOG = LogManager.getLogger(Problems.class);

  private final Pages pages;
  private final Sessions sessions;
  private final WayBack back;
  private final KeptForms forms;

  public Problems(Pages pages, Sessions sessions, WayBack back, KeptForms forms) {
    this.pages = pages;
    this.sessions = sessions;
    this.back = back;
    this.forms = forms;
  }

  @Override
  public void handle(RoutingContext web) {
    if (web.response().ended() || web.response().closed()) {
      LOG.info("The browser left: {}", web.request().method());
    } else if (web.response().headWritten()) {
      LOG.warn("Answer cut off: {}", reason(web.failure()));
      web.request().connection().close();
    } else if (isSignedOut(web.failure())) {
      toSignIn(web);
    } else {
      tell(web);
    }
  }

  private static boolean isSignedOut(Throwable cause) {
    return cause instanceof SignedOut
        || cause instanceof GatewayFailure failure && failure.kind() == Kind.SIGNED_OUT;
  }

  private void toSignIn(RoutingContext web) {
    Page page = pages.page(web, Optional.empty());
    if (!web.request().method().name().equals("GET")) {
      unsaved(web, page);
    } else if (Pages.partly(web) || !fromElsewhere(web)) {
      lead(web, page, signIn(Pages.partly(web) ? "" : page.path(), ended(web)));
    } else {
      pages.send(web, page, new View.Html(200, "again", ""));
    }
  }

  /** What was sent goes along sealed where it can; else the person hears that it is not saved. */
  private void unsaved(RoutingContext web, Page page) {
    String tenant = page.tenant().orElse("");
    String next = back.from(web.request(), tenant);
    Optional<String> kept =
        Pages.partly(web)
            ? Optional.empty()
            : sessions
                .of(web.request(), tenant)
                .flatMap(session -> forms.keep(web.request(), session, page.path(), next));
    if (kept.isPresent()) {
      Page shown = page.at(signIn(next, "unsaved").toString());
      SignIn model = new SignIn(next, "", "kept", kept.get());
      pages.send(web, shown, new View.Html(200, "signin", model));
    } else {
      lead(web, page, signIn(next, "unsaved"));
    }
  }

  private static String ended(RoutingContext web) {
    return web.failure() instanceof GatewayFailure ? "ended" : "";
  }

  private static Url signIn(String next, String told) {
    Url url = new Url("/sign-in", Map.of()).with("next", next);
    return told.isEmpty() ? url : url.with(told, "true");
  }

  private static void lead(RoutingContext web, Page page, Url to) {
    if (Pages.partly(web)) {
      web.response().putHeader("HX-Redirect", page.url(to)).setStatusCode(204).end();
    } else {
      web.response().putHeader("Location", page.url(to)).setStatusCode(303).end();
    }
  }

  /**
   * Who follows a link of another site, FOLIO's own pages among them, arrives without the cookie,
   * and may be signed in: the page is asked for again, from here.
   */
  private static boolean fromElsewhere(RoutingContext web) {
    return "cross-site".equals(web.request().getHeader("Sec-Fetch-Site"));
  }

  private void tell(RoutingContext web) {
    Problem problem = Problem.of(web.statusCode(), web.failure());
    if (problem.unforeseen()) {
      log(web.failure());
    }
    Optional<Session> session =
        Arrival.tenant(web).flatMap(tenant -> sessions.of(web.request(), tenant));
    Page page = pages.page(web, session);
    String template = "problem";
    if (Pages.partly(web)) {
      web.response().putHeader("HX-Retarget", "#told").putHeader("HX-Reswap", "innerHTML");
      template = "told";
    }
    pages.send(web, page, new View.Html(problem.status(), template, problem));
  }

  private static String reason(Throwable cause) {
    return cause == null ? "no reason given" : cause.getClass().getSimpleName();
  }

  /** A failed call is logged by its sentence; anything else is a fault of ours. */
  private static void log(Throwable cause) {
    if (cause instanceof GatewayFailure) {
      LOG.error("Not got: {}", cause.getMessage());
    } else {
      LOG.error("Failed", cause);
    }
  }
}
