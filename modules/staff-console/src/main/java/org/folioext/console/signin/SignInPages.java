package org.folioext.console.signin;

import io.vertx.core.Future;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.folioext.console.gateway.Caller;
import org.folioext.console.gateway.GatewayFailure;
import org.folioext.console.gateway.GatewayFailure.Kind;
import org.folioext.console.session.Session;
import org.folioext.console.session.Sessions;
import org.folioext.console.web.Arrival;
import org.folioext.console.web.KeptForm;
import org.folioext.console.web.KeptForms;
import org.folioext.console.web.Languages;
import org.folioext.console.web.Page;
import org.folioext.console.web.Pages;
import org.folioext.console.web.SignIn;
import org.folioext.console.web.View;
import org.folioext.okapi.http.Routes;

/** The pages that need no session: which library, signing in and out, the language. */
public final class SignInPages implements Routes {

  private static final long MAX_FORM = 8 * 1024 + KeptForms.LONGEST;

  /** What the sign-in page says first, by the parameter that asks for it. */
  private static final List<String> TOLD = List.of("left", "unsaved", "ended");

  private static final Duration LANGUAGE_KEPT = Duration.ofDays(365);

  private final Pages pages;
  private final Sessions sessions;
  private final KeptForms forms;

  public SignInPages(Pages pages, Sessions sessions, KeptForms forms) {
    this.pages = pages;
    this.sessions = sessions;
    this.forms = forms;
  }

  @Override
  public void mount(Router router) {
    router.get("/").handler(this::which);
    router.get("/t/:tenant").handler(web -> home(web, ""));
    router.get("/t/:tenant/").handler(web -> home(web, ""));
    router.get("/t/:tenant/sign-in").handler(this::form);
    router.post("/t/:tenant/sign-in").handler(body()).handler(this::signIn);
    router.post("/t/:tenant/sign-out").handler(body()).handler(this::signOut);
    router.post("/language").handler(body()).handler(SignInPages::language);
  }

  private static BodyHandler body() {
    return BodyHandler.create(false).setBodyLimit(MAX_FORM);
  }

  /** Asks for the library, or goes there. */
  private void which(RoutingContext web) {
    String tenant = web.queryParam("tenant").stream().findFirst().orElse("").strip();
    if (tenant.matches("[a-z][a-z0-9_]{0,30}")) {
      redirect(web, "/t/" + tenant + "/today");
      return;
    }
    pages.send(web, pages.page(web, Optional.empty()), new View.Html(200, "which", tenant));
  }

  private void home(RoutingContext web, String next) {
    Arrival.tenant(web)
        .ifPresentOrElse(
            tenant -> redirect(web, "/t/" + tenant + (next.isEmpty() ? "/today" : next)),
            () -> web.fail(404));
  }

  private void form(RoutingContext web) {
    if (Arrival.tenant(web).isEmpty()) {
      web.fail(404);
      return;
    }
    String told =
        TOLD.stream().filter(one -> !web.queryParam(one).isEmpty()).findFirst().orElse("none");
    show(web, 200, new SignIn(next(web.request().getParam("next")), "", told, ""));
  }

  private void signIn(RoutingContext web) {
    Optional<String> tenant = Arrival.tenant(web);
    if (tenant.isEmpty()) {
      web.fail(404);
      return;
    }
    HttpServerRequest request = web.request();
    String user = Optional.ofNullable(request.getFormAttribute("user")).orElse("").strip();
    String password = Optional.ofNullable(request.getFormAttribute("password")).orElse("");
    String next = next(request.getFormAttribute("next"));
    String kept = Optional.ofNullable(request.getFormAttribute("kept")).orElse("");
    Caller stranger = new Caller(tenant.get(), Optional.empty(), Arrival.requestId(web));
    sessions
        .begin(request, stranger, user, password)
        .onSuccess(
            session ->
                forms
                    .open(kept, session)
                    .ifPresentOrElse(form -> giveBack(web, session, form), () -> home(web, next)))
        .onFailure(
            cause -> {
              if (cause instanceof GatewayFailure failure && failure.kind() == Kind.REFUSED) {
                show(web, 422, new SignIn(next, user, "wrong", kept));
              } else {
                web.fail(cause);
              }
            });
  }

  private void giveBack(RoutingContext web, Session session, KeptForm form) {
    Page page = pages.page(web, Optional.of(session)).at(form.back());
    pages.send(web, page, new View.Html(200, "kept", form));
  }

  private void show(RoutingContext web, int status, SignIn model) {
    Page page = pages.page(web, Optional.empty());
    pages.send(web, page, new View.Html(status, "signin", model));
  }

  private void signOut(RoutingContext web) {
    Optional<Session> session =
        Arrival.tenant(web).flatMap(tenant -> sessions.of(web.request(), tenant));
    session
        .map(open -> sessions.end(web.request(), open, Arrival.requestId(web)))
        .orElseGet(Future::succeededFuture)
        .onSuccess(gone -> home(web, "/sign-in?left=true"))
        .onFailure(web::fail);
  }

  private static void language(RoutingContext web) {
    String back = Optional.ofNullable(web.request().getFormAttribute("back")).orElse("/");
    Languages.of(String.valueOf(web.request().getFormAttribute("language")))
        .ifPresent(
            locale ->
                web.response()
                    .addCookie(
                        Cookie.cookie(Languages.COOKIE, locale.getLanguage())
                            .setPath("/")
                            .setMaxAge(LANGUAGE_KEPT.toSeconds())
                            .setHttpOnly(true)
                            .setSameSite(CookieSameSite.LAX)));
    redirect(web, isLocal(back) ? back : "/");
  }

  /** Where to go after signing in: a path below the tenant, or nothing. */
  private static String next(String asked) {
    return asked != null && isLocal(asked) ? asked : "";
  }

  /** A path of this server: what begins otherwise may lead a browser elsewhere. */
  private static boolean isLocal(String path) {
    return path.matches("/(?![/\\\\])[\\x21-\\x7e]*") && !path.contains("\\");
  }

  private static void redirect(RoutingContext web, String to) {
    web.response().setStatusCode(303).putHeader("Location", to).end();
  }
}
